import { Anchor } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { read } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"

interface Placed {
  readonly ticketId: string | null
  readonly projectId: string | null
}

interface PlaceLinkProps {
  readonly of: Placed
}

/** True for work on a ticket or project; null, which facts leave out, for what was for the client as such. */
export function hasPlace({ ticketId, projectId }: Placed): true | null {
  return ticketId === null && projectId === null ? null : true
}

/** The way to the ticket or project that work was for; nothing where it was for the client as such. */
export function PlaceLink({ of: { ticketId, projectId } }: PlaceLinkProps) {
  if (ticketId !== null) return <TicketLink id={ticketId} />
  return projectId === null ? null : <ProjectLink id={projectId} />
}

function TicketLink({ id }: { readonly id: string }) {
  const t = useText()
  const enabled = useMay()("desk:read")
  const { data } = useQuery({ ...read("/tickets/{id}", { path: { id } }), enabled })
  return (
    <Anchor component={Link} to={`/tickets/${id}`} size="sm">
      {data ? t("desk.one", { number: data.number, subject: data.subject }) : t("hours.place.ticket")}
    </Anchor>
  )
}

function ProjectLink({ id }: { readonly id: string }) {
  const t = useText()
  const enabled = useMay()("projects:read")
  const { data } = useQuery({ ...read("/projects/{id}", { path: { id } }), enabled })
  return (
    <Anchor component={Link} to={`/projects/${id}`} size="sm">
      {data?.name ?? t("hours.place.project")}
    </Anchor>
  )
}
