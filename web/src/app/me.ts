import { createContext, useContext } from "react"
import type { Reply } from "../api/index.ts"

export type Me = Reply<"get", "/me">
export type Business = Reply<"get", "/tenant">

/** Who works here, and in which business. */
export interface Here {
  readonly me: Me
  readonly business: Business
}

export const HereContext = createContext<Here | null>(null)

/** The signed-in person and the business of this window. */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (here === null) throw new Error("useHere is for pages inside a business.")
  return here
}

/** May the person do this? The server decides again; this only keeps buttons away that it would refuse. */
export function useMay(): (permission: string) => boolean {
  const { me } = useHere()
  return (permission) => isAllowed(me.permissions, permission)
}

/** As the server reads grants: exact, `domain:*`, `*:verb`, or `*`. */
function isAllowed(granted: readonly string[], wanted: string): boolean {
  const [domain, verb] = wanted.split(":")
  return [wanted, "*", `${domain}:*`, `*:${verb}`].some((grant) => granted.includes(grant))
}
