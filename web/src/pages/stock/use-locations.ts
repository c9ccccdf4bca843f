import { useQuery } from "@tanstack/react-query"
import { useCallback } from "react"
import { read } from "../../api/index.ts"

const freshMs = 5 * 60_000

/** The business's locations, and the name of each. */
export function useLocations() {
  const found = useQuery({ ...read("/stock/locations", { query: { limit: 200 } }), staleTime: freshMs })
  const locations = found.data?.data
  const nameOf = useCallback((id: string) => locations?.find((one) => one.id === id)?.name ?? "", [locations])
  return { locations: locations ?? [], nameOf }
}
