export {
  defineInbound,
  type EventIdRule,
  type Handshake,
  type HandshakeAnswer,
  type HandshakeFacts,
  type Inbound,
  type InboundDefinition,
  type InboundMessage,
  type InboundMessageId,
  type Preset,
} from "./define.ts"
export { erasePerson } from "./erase.ts"
export { inboundEvents, inboundMessageFailed, inboundMessageReceived } from "./events.ts"
export {
  graphHandshake,
  metaHandshake,
  slackHandshake,
  visitHandshake,
  wooHandshake,
  xeroHandshake,
} from "./handshakes.ts"
export { listMessages as listInboundMessages } from "./message-store.ts"
export { replayMessages } from "./messages.ts"
export { addInboundGauges, type InboundDeps, serveInbound } from "./part.ts"
export { attachInbound, type InboundRegistry, makeInboundRegistry } from "./registry.ts"
export { fieldOf, type InboundRequest, inboundRequest, textAt } from "./request.ts"
export { inboundRoutes } from "./routes.ts"
export {
  type KnownSecret,
  keepInboundAppSecret,
  linkInboundAccount,
  listInboundSecrets,
  type NewSecret,
  removeInboundAppSecrets,
  removeInboundOwner,
  revokeInboundSecret,
  setInboundAppSecret,
  setInboundSecret,
} from "./secrets.ts"
export { inboundAddress, inboundAppAddress } from "./sources.ts"
export { forgetInbound } from "./tidy.ts"
export { type PresetName, presets } from "./verify/presets.ts"
export type { HmacScheme, RefusalReason, Scheme, Verdict, VerifyCode, VerifyTools } from "./verify/scheme.ts"
export { verify } from "./verify/verify.ts"
export { type InboundFailure, makeInboundStep } from "./worker.ts"
