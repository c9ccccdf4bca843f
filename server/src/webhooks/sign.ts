import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signWith,
} from "node:crypto"
import { defineErrors } from "#kernel"

/** How deliveries are signed (Standard Webhooks 1.0): `v1` HMAC-SHA256 with a shared secret, `v1a` ed25519 with a key pair. */
export const signatureKinds = ["v1", "v1a"] as const
export type SignatureKind = (typeof signatureKinds)[number]

/** A key that is ready to sign. */
export interface SigningKey {
  readonly kind: SignatureKind
  readonly key: KeyObject
}

/** A secret as its owner sees it once, and (v1a) what receivers verify with. */
export interface NewSecret {
  readonly kind: SignatureKind
  /** `whsec_…` or `whsk_…`: base64 of the key behind the prefix. */
  readonly text: string
  /** `whpk_…`; null for v1. */
  readonly publicKey: string | null
}

const errors = defineErrors({
  "webhook.secret_invalid": {
    status: 422,
    text: () =>
      "A secret is whsec_ and base64 of 24 to 64 bytes (v1), or whsk_ and base64 of an ed25519 key of 32 or 64 bytes (v1a).",
  },
})

// Specification, "Signature scheme": symmetric keys have 24 to 64 bytes.
const bytesMin = 24
const bytesMax = 64
const bytesNew = 32
// RFC 8410: an ed25519 private key as PKCS #8 is this head and the 32 bytes of the seed; a public key as SPKI likewise.
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex")
const spkiHeadBytes = 12

/** Makes a secret of 256 random bits, or a key pair. */
export function newSecret(kind: SignatureKind): NewSecret {
  if (kind === "v1") return { kind, text: `whsec_${randomBytes(bytesNew).toString("base64")}`, publicKey: null }
  const { privateKey } = generateKeyPairSync("ed25519")
  const seed = privateKey.export({ type: "pkcs8", format: "der" }).subarray(pkcs8Head.length)
  const publicBytes = publicBytesOf(privateKey)
  return {
    kind,
    text: `whsk_${Buffer.concat([seed, publicBytes]).toString("base64")}`,
    publicKey: `whpk_${publicBytes.toString("base64")}`,
  }
}

/** A secret of the caller's own choice. Throws `webhook.secret_invalid`. */
export function givenSecret(text: string): NewSecret {
  const { kind, key } = signingKeyOf(text)
  return { kind, text, publicKey: kind === "v1" ? null : `whpk_${publicBytesOf(key).toString("base64")}` }
}

/** Reads a secret's text. Throws `webhook.secret_invalid`. */
export function signingKeyOf(text: string): SigningKey {
  const found = /^(whsec|whsk)_([A-Za-z0-9+/]{32,88}={0,2})$/.exec(text)
  const bytes = Buffer.from(found?.[2] ?? "", "base64")
  if (found?.[1] === "whsec" && bytes.length >= bytesMin && bytes.length <= bytesMax) {
    return { kind: "v1", key: createSecretKey(bytes) }
  }
  // 64 bytes are the seed and the public key, as the specification's own examples have them.
  if (found?.[1] !== "whsk" || (bytes.length !== 32 && bytes.length !== 64)) throw errors["webhook.secret_invalid"]()
  const der = Buffer.concat([pkcs8Head, bytes.subarray(0, 32)])
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" })
  if (bytes.length === 64 && !publicBytesOf(key).equals(bytes.subarray(32))) throw errors["webhook.secret_invalid"]()
  return { kind: "v1a", key }
}

/** The value of `webhook-signature`: one signature per key, the newest first. `timestampS` is in whole seconds. */
export function signatures(keys: readonly SigningKey[], id: string, timestampS: number, body: string): string {
  const signed = `${id}.${timestampS}.${body}`
  return keys.map((key) => signature(key, signed)).join(" ")
}

function signature({ kind, key }: SigningKey, signed: string): string {
  if (kind === "v1") return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`
  return `v1a,${signWith(null, Buffer.from(signed), key).toString("base64")}`
}

function publicBytesOf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(spkiHeadBytes)
}
