import { useQuery } from "@tanstack/react-query"
import { type Reply, read, useLive } from "../../api/index.ts"

/** How often the first page looks again where the live stream does not reach it. */
const liveMs = 20_000

export type Home = Reply<"get", "/home">

const touches = ["/home", "/orders", "/stock/levels"]

/** The business at this moment, in one call that index.html has begun already where this is the page that is opened. */
export function useHome() {
  useLive(touches)
  return useQuery({ ...read("/home"), refetchInterval: liveMs })
}

/** What one card of the first page is given: the whole reply, undefined while it comes. */
export interface HomeProps {
  readonly home: Home | undefined
  readonly error: Error | null
}
