import { Anchor, Button, Group, Stack, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { Link } from "react-router"
import { useRead } from "../../api/index.ts"
import { Loaded, Panel, StateBadge } from "../../kit/detail/index.ts"
import { type Text as Say, useText } from "../../texts/index.ts"
import type { Calendar } from "./calendar-words.ts"
import { ClientPolicies } from "./client-policies.tsx"
import { DeskFrame } from "./desk-frame.tsx"
import { Nothing } from "./nothing.tsx"
import { PolicyDialog } from "./policy-dialog.tsx"
import type { Policy } from "./policy-form.ts"
import { type PolicyUses, usePolicyUses } from "./policy-uses.ts"
import { PolicyWords } from "./policy-words.tsx"
import { RemovePolicyDialog } from "./remove-policy-dialog.tsx"
import { RowButtons } from "./row-buttons.tsx"

/** What clients are promised: how soon somebody answers, and how soon it is done. */
export function Component() {
  const t = useText()
  const policies = useRead("/desk/policies")
  const calendars = useRead("/desk/calendars")
  const [isNew, setNew] = useState(false)
  const hasCalendar = (calendars.data?.data.length ?? 0) > 0
  return (
    <DeskFrame
      section="policies"
      actions={
        hasCalendar && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
            {t("deskSetup.policies.new")}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t("deskSetup.policies.order")}
      </Text>
      <Loaded query={calendars}>
        {({ data }) => (
          <Loaded query={policies}>{(found) => <Policies policies={found.data} calendars={data} />}</Loaded>
        )}
      </Loaded>
      {isNew && calendars.data && policies.data && (
        <PolicyDialog
          policy={null}
          calendars={calendars.data.data}
          isFirst={policies.data.data.length === 0}
          onClose={() => setNew(false)}
        />
      )}
    </DeskFrame>
  )
}

interface PoliciesProps {
  readonly policies: readonly Policy[]
  readonly calendars: readonly Calendar[]
}

function Policies({ policies, calendars }: PoliciesProps) {
  const t = useText()
  const usesOf = usePolicyUses()
  const [edited, setEdited] = useState<Policy | null>(null)
  const [leaving, setLeaving] = useState<Policy | null>(null)
  return (
    <Stack>
      {calendars.length === 0 && (
        <Panel>
          <Text size="sm">
            {t("deskSetup.policies.needsCalendar")}{" "}
            <Anchor component={Link} to="/settings/desk/calendars" size="sm">
              {t("deskSetup.policies.toCalendars")}
            </Anchor>
          </Text>
        </Panel>
      )}
      {calendars.length > 0 && policies.length === 0 && <Nothing text={t("deskSetup.policies.empty")} />}
      {policies.map((one) => (
        <Panel
          key={one.id}
          title={one.name}
          actions={
            <Group gap="xs">
              {one.isDefault && <StateBadge tone="good">{t("deskSetup.default")}</StateBadge>}
              <RowButtons name={one.name} onEdit={() => setEdited(one)} onRemove={() => setLeaving(one)} />
            </Group>
          }
        >
          <PolicyWords policy={one} calendar={calendars.find(({ id }) => id === one.calendarId)} />
          <Text size="sm">{scopeWords(t, one, usesOf(one))}</Text>
        </Panel>
      ))}
      {policies.length > 0 && <ClientPolicies policies={policies} />}
      {edited !== null && (
        <PolicyDialog policy={edited} calendars={calendars} isFirst={false} onClose={() => setEdited(null)} />
      )}
      {leaving !== null && (
        <RemovePolicyDialog
          policy={leaving}
          others={policies.filter(({ id }) => id !== leaving.id)}
          uses={usesOf(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Stack>
  )
}

/** To which tickets a policy applies. */
function scopeWords(t: Say, { isDefault }: Policy, { queues, clients }: PolicyUses): string {
  const parts = [
    ...(isDefault ? [t("deskSetup.policies.forRest")] : []),
    ...(queues.length > 0 ? [t("deskSetup.policies.forQueues", { names: queues.join(", ") })] : []),
    ...(clients > 0 ? [t("deskSetup.policies.forClients", { count: clients })] : []),
  ]
  return parts.length === 0 ? t("deskSetup.policies.forNothing") : parts.join(" ")
}
