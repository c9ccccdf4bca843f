import {
  QueryClient,
  queryOptions,
  type UseMutationResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { ahead, type Shown } from "./ahead.ts"
import { callAny } from "./client.ts"
import { isPassing } from "./problem.ts"
import type { ApiPath, Init, Reply, Rest } from "./types.ts"

/** What was read is shown at once for so long, and read again behind it afterwards. */
const freshMs = 15_000
const triesMax = 3

/** The one store of what was read. Reads are repeated where that may help, changes never are. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        retry: (failures, error) => failures < triesMax && isPassing(error),
        throwOnError: false,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  })
}

/**
 * A read of the API, for `useQuery`, `prefetchQuery` and the like.
 *
 * @example
 * const order = useQuery(read("/orders/{id}", { path: { id } }))
 */
export function read<P extends ApiPath<"get">>(path: P, ...rest: Rest<Init<"get", P>>) {
  return queryOptions({
    queryKey: [path, ...rest] as const,
    queryFn: () => callAny("get", path, rest[0]) as Promise<Reply<"get", P>>,
  })
}

/** `useQuery` of a read. */
export function useRead<P extends ApiPath<"get">>(path: P, ...rest: Rest<Init<"get", P>>) {
  return useQuery(read(path, ...rest))
}

interface ChangeOptions<V, R> {
  readonly touches?: readonly string[]
  readonly onDone?: (reply: R, value: V) => void
  /** Shows what the change will make before the server has answered; it is put back where that refuses. Needs `touches`. */
  readonly show?: (shown: Shown, value: V) => void
}

/**
 * A change. What stands on the page is read again when it is done: all of it, or only what begins with one of `touches`
 * (`["/orders"]`).
 */
export function useChange<V, R>(
  change: (value: V) => Promise<R>,
  { touches, onDone, show }: ChangeOptions<V, R> = {},
): UseMutationResult<R, Error, V> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (value: V) =>
      show === undefined
        ? change(value)
        : ahead(
            client,
            touches ?? [],
            (shown) => show(shown, value),
            () => change(value),
          ),
    onSuccess: async (reply, value) => {
      onDone?.(reply, value)
      if (show === undefined) await refresh(client, touches)
    },
  })
}

/** Reads again what is on the page, and forgets the rest of it. */
export function refresh(client: QueryClient, touches?: readonly string[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      touches === undefined || touches.some((start) => typeof path === "string" && path.startsWith(start)),
  })
}
