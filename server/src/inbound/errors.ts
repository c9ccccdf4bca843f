import { defineErrors } from "#kernel"

export const inboundErrors = defineErrors({
  "inbound.unknown": {
    status: 404,
    text: (p: { slug: string }) =>
      `No webhooks are taken here for ${p.slug}; read the address from its source or connection.`,
  },
  "inbound.unverified": {
    status: 401,
    text: (p: { reason: string }) => `The request does not prove who sent it (${p.reason}); nothing was taken.`,
  },
  "inbound.too_large": {
    status: 413,
    text: (p: { maxBytes: number }) => `The body is larger than the ${p.maxBytes} bytes that this address takes.`,
  },
  "inbound.unproved": {
    status: 503,
    text: () => "What the signature is checked with can't be had now; send it again.",
  },
  "inbound.busy": { status: 503, text: () => "More webhooks wait than can be written; send it again." },
  "inbound.refused_too_often": {
    status: 429,
    text: () => "Too many requests that prove nothing; send it again later.",
  },
  "inbound.source_unknown": { status: 404, text: (p: { id: string }) => `There is no source ${p.id}.` },
  "inbound.slug_taken": {
    status: 409,
    text: (p: { slug: string }) => `${p.slug} is the name of another source or of a connector; choose another one.`,
  },
  "inbound.verification_unfit": {
    status: 422,
    text: (p: { problem: string }) => `The verification can't work: ${p.problem}.`,
  },
  "inbound.secret_unfit": { status: 422, text: (p: { problem: string }) => `The secret can't be used: ${p.problem}.` },
  "inbound.secret_unknown": { status: 404, text: (p: { id: string }) => `There is no secret ${p.id}.` },
  "inbound.secrets_too_many": {
    status: 409,
    text: (p: { max: number }) => `${p.max} secrets are live at once; revoke one first.`,
  },
  "inbound.message_unknown": { status: 404, text: (p: { id: string }) => `There is no inbound message ${p.id}.` },
  "inbound.message_erased": {
    status: 409,
    text: (p: { id: string }) => `What message ${p.id} said was erased with a person; nothing of it is left to handle.`,
  },
  "inbound.message_at_work": {
    status: 409,
    text: (p: { id: string }) => `Message ${p.id} has not been handled yet; it is tried again by itself.`,
  },
})
