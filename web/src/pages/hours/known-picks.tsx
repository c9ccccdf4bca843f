import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { read } from "../../api/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"

interface KnownProps {
  /** Empty: nothing is chosen. */
  readonly id: string
  readonly children: (known: PickerItem | null) => ReactNode
}

/** A client that stands in the address, as a picker shows it. */
export function KnownCustomer({ id, children }: KnownProps) {
  const { data } = useQuery({ ...read("/customers/{id}", { path: { id } }), enabled: id !== "" })
  return children(data && id !== "" ? { value: id, label: data.name } : null)
}

/** The same for a project. */
export function KnownProject({ id, children }: KnownProps) {
  const { data } = useQuery({ ...read("/projects/{id}", { path: { id } }), enabled: id !== "" })
  return children(data && id !== "" ? { value: id, label: data.name } : null)
}
