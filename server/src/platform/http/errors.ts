import { defineErrors } from "#kernel"

/** What can go wrong with any request, whatever it is about. */
export const httpErrors = defineErrors({
  "request.invalid": { status: 400, text: () => "The request does not fit its schema; see `errors`." },
  "request.malformed": { status: 400, text: (p: { reason: string }) => `The request can't be read: ${p.reason}.` },
  "request.too_large": { status: 413, text: () => "The body is larger than this route takes (1 MB for JSON)." },
  "request.unsupported_media_type": { status: 415, text: (p: { allowed: string }) => `This route takes ${p.allowed}.` },
  "route.unknown": {
    status: 404,
    text: (p: { method: string; path: string }) => `There is no ${p.method} ${p.path}; see /docs.`,
  },
  "auth.required": { status: 401, text: () => "Sign in, or send an API key as `Authorization: Bearer …`." },
  "auth.forbidden": {
    status: 403,
    text: (p: { permission: string }) => `This needs the permission ${p.permission}, which you do not have.`,
  },
  "auth.cross_site": {
    status: 403,
    text: () => "A change by a signed-in browser must come from this site's own pages.",
  },
  "rate.limited": { status: 429, text: () => "Too many requests; try again after the time in Retry-After." },
  "idempotency.key_reused": {
    status: 422,
    text: () => "This Idempotency-Key was used for another request; take a new key.",
  },
  "idempotency.key_invalid": { status: 400, text: () => "An Idempotency-Key has 1 to 255 printable characters." },
  "version.mismatch": {
    status: 412,
    text: () => "The record has changed since you read it; read it again and repeat your change.",
  },
  "record.unknown": { status: 404, text: (p: { kind: string; id: string }) => `There is no ${p.kind} ${p.id}.` },
  "internal.error": {
    status: 500,
    text: () => "Something went wrong on our side; it was logged under this request id.",
  },
})
