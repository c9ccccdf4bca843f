/** One call of a webhook address, as it came. */
export interface InboundRequest {
  readonly method: string
  /** The whole public address with its query, as the vendor called it: some sign it. */
  readonly url: string
  readonly query: URLSearchParams
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** Headers that came more than once: a signature among them is refused. */
  readonly doubled: ReadonlySet<string>
  /** Byte for byte. */
  readonly body: Buffer
  /** The body as JSON; undefined when it is none. Parsed once. */
  json(): unknown
  /** The body as form fields; empty when it is none. */
  form(): URLSearchParams
}

/** What a request is made of. */
export interface RequestParts {
  readonly method: string
  readonly url: string
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

/** Makes a request from its parts. `url` has to be an absolute address. */
export function inboundRequest({ method, url, rawHeaders, body }: RequestParts): InboundRequest {
  const headers: Record<string, string> = {}
  const doubled = new Set<string>()
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? "").toLowerCase()
    if (Object.hasOwn(headers, name)) doubled.add(name)
    headers[name] = rawHeaders[i + 1] ?? ""
  }
  let json: { readonly value: unknown } | undefined
  return {
    method,
    url,
    query: new URL(url).searchParams,
    headers,
    doubled,
    body,
    json: () => {
      json ??= { value: parseJson(body) }
      return json.value
    },
    form: () => new URLSearchParams(isForm(headers) ? body.toString("utf8") : ""),
  }
}

/** The body as JSON; undefined when it is none. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined
  try {
    return JSON.parse(body.toString("utf8"))
  } catch {
    return undefined // many vendors send forms; whoever needs JSON looks for it
  }
}

/** The value at a path of names and places (`data.object.id`, `0.eventId`); undefined where it leads nowhere. */
export function fieldOf(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, name) => {
    if (at === null || typeof at !== "object" || !Object.hasOwn(at, name)) return undefined
    return Reflect.get(at, name)
  }, value)
}

/** Text or number at a path as text; undefined where there is neither. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = fieldOf(value, path)
  if (typeof found === "string") return found === "" ? undefined : found
  return typeof found === "number" ? String(found) : undefined
}

function isForm(headers: InboundRequest["headers"]): boolean {
  return headers["content-type"]?.toLowerCase().startsWith("application/x-www-form-urlencoded") ?? false
}
