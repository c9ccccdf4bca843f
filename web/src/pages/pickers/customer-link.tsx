import { Anchor, Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { read } from "../../api/index.ts"

const freshMs = 5 * 60_000

/** A customer's name, read once for all places that show it. */
export function CustomerName({ id }: { readonly id: string }) {
  const customer = useQuery({ ...read("/customers/{id}", { path: { id } }), staleTime: freshMs })
  if (customer.data) return customer.data.name
  return customer.error === null ? <Skeleton height={10} width={120} /> : id
}

/** The same as a way to the customer's page. */
export function CustomerLink({ id, name }: { readonly id: string; readonly name?: string }) {
  return (
    <Anchor component={Link} to={`/customers/${id}`} size="sm">
      {name ?? <CustomerName id={id} />}
    </Anchor>
  )
}
