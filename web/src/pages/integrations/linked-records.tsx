import { Anchor, Button, Group, Stack, Text } from "@mantine/core"
import { Link } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"

interface LinkedProps {
  /** Our record's own id. */
  readonly id: string
}

/** Where else a record is: each service with its id there and when both last agreed. Nothing where it is nowhere else. */
export function LinkedRecords({ id }: LinkedProps) {
  return useMay()("integrations:read") ? <Found id={id} /> : null
}

function Found({ id }: LinkedProps) {
  const t = useText()
  const found = useRead("/hub/records", { query: { domainId: id } })
  const records = found.data?.data ?? []
  if (records.length === 0) return null
  return (
    <Panel title={t("integrations.elsewhere")}>
      <Stack gap="sm">
        {records.map((record) => (
          <RecordLinks key={record.id} id={record.id} error={record.domainError} />
        ))}
      </Stack>
    </Panel>
  )
}

function RecordLinks({ id, error }: LinkedProps & { readonly error: string | null }) {
  const t = useText()
  const { ago } = useFormats()
  const say = useServerSentence()
  const record = useRead("/hub/records/{record}", { path: { record: id } })
  const connections = useRead("/integrations/connected")
  const nameOf = (connection: string, connector: string) =>
    connections.data?.data.find((one) => one.id === connection)?.name ?? connector
  return (
    <>
      {record.data?.links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("integrations.notSentYet")}
        </Text>
      )}
      {error !== null && (
        <Text size="sm" c="var(--mantine-color-error)">
          {say(error)}
        </Text>
      )}
      <Facts
        facts={(record.data?.links ?? []).map((link) => ({
          label: `${nameOf(link.connection, link.connector)} · ${ago(link.updatedAt)}`,
          value: (
            <Anchor
              component={Link}
              to={`/integrations/${link.connector}/${link.connection}?tab=log&record=${id}`}
              size="sm"
            >
              {link.externalId}
            </Anchor>
          ),
        }))}
      />
      <TryAgain id={id} />
    </>
  )
}

/** Looks at the record anew at every service that has it. */
function TryAgain({ id }: LinkedProps) {
  const t = useText()
  const canSync = useMay()("integrations:sync")
  const retry = useChange(
    () => call("post", "/hub/records/{record}/retry", { path: { record: id } }).catch(notifyFailed),
    { touches: ["/hub", "/integrations"], onDone: (done) => done && notifyDone(t("integrations.retried")) },
  )
  if (!canSync) return null
  return (
    <Group>
      <Button size="compact-sm" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
        {t("common.tryAgain")}
      </Button>
    </Group>
  )
}
