import { Anchor, Button, Group, Stack, Switch, Text } from "@mantine/core"
import { useState } from "react"
import { Link } from "react-router"
import { useFormats } from "../../formats/index.ts"
import { PageHead } from "../../kit/detail/index.ts"
import { useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { AskDialog } from "./ask-dialog.tsx"
import { portalCall, useSlug } from "./portal-api.ts"
import { PortalList, PortalSearch } from "./portal-list.tsx"
import { PortalTicketState } from "./states.tsx"

/** What the client asked for. */
export function Component() {
  const t = useText()
  const slug = useSlug()
  const { ago } = useFormats()
  const { query, set } = useListState()
  const [isAsking, setAsking] = useState(false)
  return (
    <Stack>
      <PageHead
        title={t("portal.tickets")}
        actions={<Button onClick={() => setAsking(true)}>{t("portal.ask")}</Button>}
      />
      <Group role="search" align="flex-end">
        <PortalSearch label={t("desk.search")} />
        <Switch
          label={t("portal.onlyOpen")}
          checked={query["isOpen"] === "true"}
          onChange={(event) => set({ isOpen: event.currentTarget.checked ? "true" : "" })}
          pb={6}
        />
      </Group>
      <PortalList
        name="portal:/portal/tickets"
        label={t("portal.tickets")}
        empty={t("portal.noTickets")}
        query={query}
        load={(asked) => portalCall(slug, "get", "/portal/tickets", { query: asked })}
        row={(ticket) => (
          <>
            <div>
              <Anchor component={Link} to={`/portal/${slug}/tickets/${ticket.id}`}>
                {t("desk.one", { number: ticket.number, subject: ticket.subject })}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[ticket.requester, ago(ticket.updatedAt)].filter(Boolean).join(" · ")}
              </Text>
            </div>
            <PortalTicketState state={ticket.state} />
          </>
        )}
      />
      {isAsking && <AskDialog onClose={() => setAsking(false)} />}
    </Stack>
  )
}
