import { Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core"
import { useState } from "react"
import { call, type Row, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import type { ConnectionProps } from "./connection-page.tsx"
import { resourceName, valueText } from "./states.tsx"
import { useFieldWord } from "./worded.ts"

type Conflict = Row<"/integrations/{slug}/conflicts">

const shownMax = 100

/** What both sides changed and no rule decides: a person keeps one side's value, or enters another. */
export function Conflicts({ connection, connector }: ConnectionProps) {
  const t = useText()
  const open = useRead("/integrations/{slug}/conflicts", {
    path: { slug: connector.slug },
    query: { connection: connection.id, limit: shownMax },
  })
  return (
    <Loaded query={open}>
      {({ data }) =>
        data.length === 0 ? (
          <Panel>
            <Text size="sm" c="dimmed">
              {t("integrations.noConflicts")}
            </Text>
          </Panel>
        ) : (
          <Stack>
            {data.map((conflict) => (
              <ConflictView key={conflict.id} conflict={conflict} connection={connection} connector={connector} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}

interface Decision {
  readonly keep: "ours" | "theirs" | "edited"
  readonly value?: unknown
  readonly always?: boolean
}

function ConflictView({ conflict, connection, connector }: ConnectionProps & { readonly conflict: Conflict }) {
  const t = useText()
  const { time } = useFormats()
  const canDecide = useMay()("integrations:sync")
  const field = useFieldWord()(conflict.field)
  const isGone = conflict.field === "*"
  const decide = useChange(
    (body: Decision) =>
      call("post", "/integrations/{slug}/conflicts/{conflict}/decide", {
        path: { slug: connector.slug, conflict: conflict.id },
        query: { connection: connection.id },
        body,
      }).catch(notifyFailed),
    {
      touches: ["/integrations"],
      onDone: (done) => done && notifyDone(t("integrations.decided", { count: done.decided })),
    },
  )
  const name = [resourceName(connector, conflict.resource), conflict.title].filter(Boolean).join(" · ")
  return (
    <Paper withBorder p="md" component="article" aria-label={`${name}: ${field}`}>
      <Stack gap="sm">
        <Text size="sm" fw={650} style={{ overflowWrap: "anywhere" }}>
          {name}
        </Text>
        <Text size="sm">
          {isGone ? t("integrations.goneThere") : t("integrations.bothChanged", { field })}{" "}
          <Text span size="xs" c="dimmed">
            {time(conflict.openedAt)}
          </Text>
        </Text>
        {!isGone && (
          <Facts
            facts={[
              { label: t("integrations.ours"), value: valueText(conflict.ours) },
              { label: t("integrations.theirs", { name: connector.name }), value: valueText(conflict.theirs) },
              { label: t("integrations.agreed"), value: valueText(conflict.base) },
            ]}
          />
        )}
        {canDecide && (
          <Group gap="xs">
            {(["ours", "theirs"] as const).map((keep) => (
              <Button key={keep} variant="default" loading={decide.isPending} onClick={() => decide.mutate({ keep })}>
                {t(`integrations.keep.${keep}`, { name: connector.name })}
              </Button>
            ))}
            {!isGone &&
              (["ours", "theirs"] as const).map((keep) => (
                <Button
                  key={`${keep} always`}
                  variant="subtle"
                  loading={decide.isPending}
                  onClick={() => decide.mutate({ keep, always: true })}
                >
                  {t(`integrations.always.${keep}`, { name: connector.name })}
                </Button>
              ))}
          </Group>
        )}
        {canDecide && typeof conflict.ours === "string" && (
          <OwnValue first={conflict.ours} onSave={(value) => decide.mutate({ keep: "edited", value })} />
        )}
      </Stack>
    </Paper>
  )
}

/** A value that is neither side's, where it is a text. */
function OwnValue({ first, onSave }: { readonly first: string; readonly onSave: (value: string) => void }) {
  const t = useText()
  const [value, setValue] = useState(first)
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t("integrations.ownValue")}
        value={value}
        maxLength={2_000}
        onChange={(event) => setValue(event.currentTarget.value)}
        flex="1 1 220px"
        maw={420}
      />
      <Button variant="default" disabled={value === first} onClick={() => onSave(value)}>
        {t("integrations.useOwn")}
      </Button>
    </Group>
  )
}
