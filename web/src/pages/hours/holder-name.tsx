import { useQuery } from "@tanstack/react-query"
import { read } from "../../api/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { useMembers } from "../pickers/members.ts"
import type { RateCard } from "./rate-card.ts"

/** Whose a rate card is: a client, a contract or a person; nothing where it is everybody's. */
export function HolderName({ card: { level, holderId } }: { readonly card: Pick<RateCard, "level" | "holderId"> }) {
  if (holderId === null) return null
  if (level === "client") return <CustomerName id={holderId} />
  return level === "contract" ? <ContractName id={holderId} /> : <MemberName id={holderId} />
}

function ContractName({ id }: { readonly id: string }) {
  const { data } = useQuery(read("/work/contracts/{id}", { path: { id } }))
  return data?.name ?? ""
}

/** The name of a person of the business, to those who may see its people. */
export function MemberName({ id }: { readonly id: string }) {
  const members = useMembers()
  return members.find(({ userId }) => userId === id)?.name ?? ""
}
