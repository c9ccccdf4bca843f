import { inject } from "vitest"

/** A person who calls the API beside the browser, to set a scene that is not what the script is about. */
export interface Caller {
  readonly cookie: string
  readonly tenant: string
  readonly slug: string
  readonly email: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads fields that its own expectations check
  readonly call: (method: string, path: string, body?: unknown) => Promise<any>
  readonly upload: (path: string, contentType: string, text: string) => Promise<void>
}

const password = "correct horse battery"
let people = 0

/** A new owner with a business of their own; `currency` and the like may be said. */
export async function newOwner(business: Record<string, unknown> = {}): Promise<Caller> {
  const email = `person-${process.pid}-${++people}@example.com`
  const cookie = await signUp("Eleni Testou", email)
  const made = await auth("/organization/create", cookie, {
    name: "Elaia",
    slug: `elaia-${process.pid}-${people}`,
    currency: "EUR",
    timeZone: "Europe/Athens",
    locale: "en-GR",
    country: "GR",
    pricesIncludeTax: true,
    ...business,
  })
  const { id, slug } = (await made.json()) as { id: string; slug: string }
  return caller(cookie, id, slug, email)
}

/** Another member of a business, with a role. */
export async function newMember(owner: Caller, role: string): Promise<Caller> {
  const email = `person-${process.pid}-${++people}@example.com`
  const invited = await auth("/organization/invite-member", owner.cookie, { email, role, organizationId: owner.tenant })
  const { id } = (await invited.json()) as { id: string }
  const cookie = await signUp("Nikos Vlepo", email)
  await auth("/organization/accept-invitation", cookie, { invitationId: id })
  return caller(cookie, owner.tenant, owner.slug, email)
}

/** Signs somebody up; answers their cookies. */
async function signUp(name: string, email: string): Promise<string> {
  const reply = await auth("/sign-up/email", "", { name, email, password })
  return cookiesOf(reply)
}

function caller(cookie: string, tenant: string, slug: string, email: string): Caller {
  const ask = (method: string, path: string, sent: Sent | null) => call({ cookie, tenant }, method, path, sent)
  return {
    ...{ cookie, tenant, slug, email },
    call: (method, path, body) =>
      ask(method, path, body === undefined ? null : { contentType: "application/json", text: JSON.stringify(body) }),
    upload: async (path, contentType, text) => void (await ask("POST", path, { contentType, text })),
  }
}

interface Sent {
  readonly contentType: string
  readonly text: string
}

async function call(
  { cookie, tenant }: Pick<Caller, "cookie" | "tenant">,
  method: string,
  path: string,
  sent: Sent | null,
): Promise<unknown> {
  const origin = inject("origin")
  const reply = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      cookie,
      origin,
      "x-mortise-tenant": tenant,
      ...(sent === null ? {} : { "content-type": sent.contentType }),
    },
    ...(sent === null ? {} : { body: sent.text }),
  })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 400)}`)
  return text === "" ? undefined : JSON.parse(text)
}

async function auth(path: string, cookie: string, body: unknown): Promise<Response> {
  const origin = inject("origin")
  const reply = await fetch(`${origin}/api/auth${path}`, {
    method: "POST",
    headers: { cookie, origin, "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${(await reply.text()).slice(0, 400)}`)
  return reply
}

function cookiesOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ")
}
