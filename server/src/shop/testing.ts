/** What injecting a request needs of a program. */
interface App {
  inject(request: object): Promise<{
    readonly statusCode: number
    readonly headers: Readonly<Record<string, unknown>>
    readonly body: string
  }>
}

export interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly location: string
}

/** A browser without script: it keeps cookies, sends forms as they stand in the page, and follows where it is sent. */
export interface Browser {
  readonly cookies: Map<string, string>
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Got>
  /** Sends the fields with the token of the last page that had one. */
  post(url: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Got>
  /** Sends the fields, and gets the page that it is sent to. */
  send(url: string, fields: Readonly<Record<string, string>>): Promise<Got>
}

export function browserOf(app: App): Browser {
  const cookies = new Map<string, string>()
  let token = ""
  const ask = async (request: { method: string; url: string; headers: object; payload?: string }): Promise<Got> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ")
    const reply = await app.inject({ ...request, headers: { ...(cookie && { cookie }), ...request.headers } })
    for (const line of [reply.headers["set-cookie"] ?? []].flat()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? []
      if (value === "") cookies.delete(name)
      else cookies.set(name, value)
    }
    token = /name="_token" value="([^"]+)"/.exec(reply.body)?.[1] ?? token
    const location = String(reply.headers["location"] ?? "")
    return { status: reply.statusCode, headers: reply.headers, text: reply.body, location }
  }
  const post: Browser["post"] = (url, fields, headers = {}) =>
    ask({
      method: "POST",
      url,
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      payload: new URLSearchParams({ _token: token, ...fields }).toString(),
    })
  return {
    cookies,
    get: (url, headers = {}) => ask({ method: "GET", url, headers }),
    post,
    send: async (url, fields) => {
      const sent = await post(url, fields)
      return sent.location === "" ? sent : ask({ method: "GET", url: sent.location, headers: {} })
    },
  }
}

/** What a shopper fills in at the checkout. */
export const shopper = {
  email: "eleni@example.com",
  name: "Eleni Papadaki",
  line1: "Ermou 1",
  city: "Athens",
  postalCode: "105 63",
  country: "GR",
  paymentMethod: "invoice",
} as const
