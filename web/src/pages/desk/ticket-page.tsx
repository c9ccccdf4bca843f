import { Stack } from "@mantine/core"
import { useParams } from "react-router"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, PageHead, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { Conversation } from "./conversation.tsx"
import { ReplyForm } from "./reply-form.tsx"
import { type Ticket, TicketPriority, TicketState } from "./states.tsx"
import { TicketActions } from "./ticket-actions.tsx"
import { MergedInto, TicketLinks } from "./ticket-links.tsx"
import { TicketNeighbours } from "./ticket-neighbours.tsx"
import { TicketRating } from "./ticket-rating.tsx"
import { TicketSide } from "./ticket-side.tsx"

/** One ticket: what was asked and answered, what was promised, and what can be done. */
export function Component() {
  const { id = "" } = useParams()
  const ticket = useRead("/tickets/{id}", { path: { id } })
  return <Loaded query={ticket}>{(found) => <TicketView key={found.id} ticket={found} />}</Loaded>
}

function TicketView({ ticket }: { readonly ticket: Ticket }) {
  const t = useText()
  const may = useMay()
  return (
    <Stack>
      <PageHead
        title={t("desk.one", { number: ticket.number, subject: ticket.subject })}
        back={{ to: "/tickets", label: t("desk.title") }}
        badges={
          <>
            <TicketState ticket={ticket} />
            <TicketPriority ticket={ticket} />
          </>
        }
        actions={
          <>
            <TicketNeighbours id={ticket.id} />
            <TicketActions ticket={ticket} />
          </>
        }
      />
      <MergedInto ticket={ticket} />
      <TwoColumns
        main={
          <>
            <Conversation ticket={ticket} />
            {may("desk:write") && ticket.mergedInto === null && <ReplyForm ticket={ticket} />}
            {may("access:read") && <RecordHistory subject={ticket.id} />}
          </>
        }
        side={
          <>
            <TicketSide ticket={ticket} />
            <TicketRating ticket={ticket} />
            <TicketLinks ticket={ticket} />
          </>
        }
      />
    </Stack>
  )
}
