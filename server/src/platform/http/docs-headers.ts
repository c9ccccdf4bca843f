import type { FastifyInstance } from "fastify"

/** What a page may load where it says nothing of its own: only from here, in nobody's frame. */
const policyDefault =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Puts the security headers on every answer; a page that needs a policy of its own sets it first. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("content-security-policy")) reply.header("content-security-policy", policyDefault)
    reply.header("x-content-type-options", "nosniff")
    if (!reply.hasHeader("referrer-policy")) reply.header("referrer-policy", "strict-origin-when-cross-origin")
    reply.header("cross-origin-opener-policy", "same-origin")
  })
}
