import type { InboundRequest } from "../request.ts"

/** Why a request was not believed. `missing`: no signature; `malformed`: not in the vendor's form, or sent twice; `stale`: outside
 *  its window of time; `wrong`: made with another secret or over other bytes; `no_secret`: we have none to check with. */
export type RefusalReason = "missing" | "malformed" | "stale" | "wrong" | "no_secret"

/** Which of the secrets it was made with, or why it is refused. */
export type Verdict =
  | { readonly isVerified: true; readonly secret: number }
  | { readonly isVerified: false; readonly reason: RefusalReason }

/** What a check may need beside the request and the secrets. */
export interface VerifyTools {
  readonly now: Date
  /** Reads a document from the outside (a certificate, a key set); kept for an hour. Throws when it can't be had. */
  readonly fetchDocument: (url: string) => Promise<string>
}

/** A check that is code. Compares in constant time and never stops at the first secret. */
export type VerifyCode = (
  request: InboundRequest,
  secrets: readonly string[],
  tools: VerifyTools,
) => Verdict | Promise<Verdict>

/** How the text of a secret becomes the key: as it is, decoded (`whsec`: without its prefix, then base64), hashed, or normalised. */
export type KeyForm = "text" | "base64" | "hex" | "whsec" | "sha256" | "nfkd"

/** A signature by HMAC, as data: most vendors are a line of this. */
export interface HmacScheme {
  readonly kind: "hmac"
  readonly hash: "sha1" | "sha256" | "sha512"
  readonly encoding: "hex" | "base64"
  /** Headers that carry signatures; one that fits is enough. */
  readonly headers: readonly string[]
  /** `plain`: the header is `prefix` and the signature. `pairs`: `t=…,v1=…`. `list`: `v1,… v1,…`. */
  readonly style:
    | { readonly form: "plain"; readonly prefix?: string }
    | { readonly form: "pairs"; readonly signature: string; readonly timestamp?: string }
    | { readonly form: "list"; readonly version: string }
  /** What is signed: text with {body}, {timestamp}, {id}, {method}, {url}. */
  readonly signed: string
  readonly key: KeyForm
  readonly timestamp?: {
    /** Where `style` doesn't carry it. */
    readonly header?: string
    readonly unit: "s" | "ms"
    /** To either side. */
    readonly toleranceSeconds: number
  }
  /** Where {id} is. */
  readonly idHeader?: string
}

/** Every way to know who calls. Secrets: the key; `user:password`; the key; the text in the address. */
export type Scheme =
  | HmacScheme
  | { readonly kind: "basic" }
  | { readonly kind: "apiKey"; readonly header: string; readonly prefix?: string }
  | { readonly kind: "address"; readonly parameter: string }
  | { readonly kind: "code"; readonly verify: VerifyCode }

export function refused(reason: RefusalReason): Verdict {
  return { isVerified: false, reason }
}
