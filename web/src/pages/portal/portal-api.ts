import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router"
import { type Init, Problem, type Reply, Unreachable } from "../../api/index.ts"
import type { ApiPath, Method, Rest } from "../../api/types.ts"

/** A contact's token stands in this browser until it ends or the contact signs out. */
const keyOf = (slug: string) => `mortise.portal.${slug}`

export function portalToken(slug: string): string | null {
  return localStorage.getItem(keyOf(slug))
}

export function keepToken(slug: string, token: string): void {
  localStorage.setItem(keyOf(slug), token)
}

export function forgetToken(slug: string): void {
  localStorage.removeItem(keyOf(slug))
}

/** The business whose portal this is, out of the address. */
export function useSlug(): string {
  return useParams()["slug"] ?? ""
}

/**
 * Calls the API as the contact who is signed in to this business's portal, never as a member of staff who may be signed in in the same
 * browser. Throws `Problem` for a refusal and `Unreachable` when nothing answers.
 */
export async function portalCall<M extends Method, P extends ApiPath<M>>(
  slug: string,
  method: M,
  path: P,
  ...[init]: Rest<Init<M, P>>
): Promise<Reply<M, P>> {
  const { path: places = {}, query = {}, body } = (init ?? {}) as AnyInit
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ""))
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const response = await portalFetch(slug, `${filled}${asked.size === 0 ? "" : `?${asked}`}`, {
    method: method.toUpperCase(),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  })
  const text = await response.text()
  return (text === "" ? undefined : JSON.parse(text)) as Reply<M, P>
}

interface AnyInit {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The same for files. `path` is below /api/v1. */
export async function portalFetch(slug: string, path: string, init: RequestInit = {}): Promise<Response> {
  const token = portalToken(slug)
  const headers = new Headers(init.headers)
  if (token !== null) headers.set("authorization", `Bearer ${token}`)
  let response: Response
  try {
    response = await fetch(`/api/v1${path}`, { ...init, headers, credentials: "omit" })
  } catch (error) {
    throw new Unreachable(error)
  }
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => null))
  return response
}

/** Sends a file to a ticket; answers its id. */
export async function uploadTo(slug: string, ticketId: string, file: File): Promise<string> {
  const query = new URLSearchParams({ fileName: file.name, ...(file.type === "" ? {} : { contentType: file.type }) })
  const reply = await portalFetch(slug, `/portal/tickets/${ticketId}/attachments?${query}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  })
  return ((await reply.json()) as { id: string }).id
}

/** A read of the portal. */
export function usePortalRead<P extends ApiPath<"get">>(path: P, ...rest: Rest<Init<"get", P>>) {
  const slug = useSlug()
  return useQuery({
    queryKey: [`portal:${path}`, slug, ...rest],
    queryFn: () => portalCall(slug, "get", path, ...rest),
  })
}
