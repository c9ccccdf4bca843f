import type { InboundRequest } from "../request.ts"
import { judge } from "./compare.ts"
import { verifyHmac } from "./hmac.ts"
import { refused, type Scheme, type Verdict, type VerifyTools } from "./scheme.ts"

/** Secrets that one request is checked against; more live ones at once are a mistake. */
export const secretsMax = 64

/** Did one of the owners of these secrets send this? */
export function verify(
  scheme: Scheme,
  request: InboundRequest,
  secrets: readonly string[],
  tools: VerifyTools,
): Verdict | Promise<Verdict> {
  if (secrets.length === 0) return refused("no_secret")
  switch (scheme.kind) {
    case "hmac":
      return verifyHmac(scheme, request, secrets, tools.now)
    case "basic":
      return verifyBasic(request, secrets)
    case "apiKey":
      return verifyHeader(request, secrets, scheme.header, scheme.prefix ?? "")
    case "address":
      return verifyAddress(request, secrets, scheme.parameter)
    case "code":
      return scheme.verify(request, secrets, tools)
  }
}

/** HTTP Basic (RFC 7617); a secret is `user:password`. */
function verifyBasic(request: InboundRequest, secrets: readonly string[]): Verdict {
  const header = request.headers["authorization"]
  if (header === undefined) return refused("missing")
  const found = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header)
  if (found === null || request.doubled.has("authorization")) return refused("malformed")
  return judge([Buffer.from(found[1] ?? "", "base64").toString("utf8")], secrets, (secret) => secret)
}

function verifyHeader(request: InboundRequest, secrets: readonly string[], name: string, prefix: string): Verdict {
  const given = request.headers[name]
  if (given === undefined) return refused("missing")
  if (request.doubled.has(name) || !given.startsWith(prefix)) return refused("malformed")
  return judge([given.slice(prefix.length)], secrets, (secret) => secret)
}

/** For vendors that sign nothing: a text that only they were told, in the address. */
function verifyAddress(request: InboundRequest, secrets: readonly string[], parameter: string): Verdict {
  const given = request.query.getAll(parameter)
  if (given.length === 0) return refused("missing")
  return given.length > 1 ? refused("malformed") : judge(given, secrets, (secret) => secret)
}
