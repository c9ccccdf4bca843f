import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from "jose"
import { vaultErrors } from "./errors.ts"
import type { KeyRing } from "./ring.ts"

/** A sealed secret's characters before sealing: a certificate chain with its key, not a document. */
const plaintextMax = 65_536

/** What a secret is bound to: it opens for nobody and nothing else. */
export interface Binding {
  /** A tenant's id, or `deployment` for what belongs to the installation. */
  readonly owner: string
  readonly purpose: string
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A compact JWE (RFC 7516, `dir` with A256GCM). The owner and the purpose stand in the protected header, which is authenticated. */
export async function sealWith(ring: KeyRing, { owner, purpose }: Binding, plaintext: string): Promise<string> {
  if (plaintext.length > plaintextMax) throw vaultErrors["vault.too_long"]({ max: plaintextMax })
  const { id, key } = await ring.current()
  return new CompactEncrypt(encoder.encode(plaintext))
    .setProtectedHeader({ kid: id, alg: "dir", enc: "A256GCM", own: owner, use: purpose })
    .encrypt(key)
}

/** The secret. Throws `vault.refused` for a changed one or another binding, `vault.key_unknown` where its key is missing. */
export async function openWith(ring: KeyRing, binding: Binding, sealed: string): Promise<string> {
  const header = headerOf(sealed)
  if (header === null || header.owner !== binding.owner || header.purpose !== binding.purpose) {
    throw vaultErrors["vault.refused"]({ purpose: binding.purpose })
  }
  const found = await ring.find(header.kid)
  if (found === null) throw vaultErrors["vault.key_unknown"]({ key: header.kid })
  try {
    const { plaintext } = await compactDecrypt(sealed, found.key, {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    })
    return decoder.decode(plaintext)
  } catch (cause) {
    throw vaultErrors["vault.refused"]({ purpose: binding.purpose }, { cause })
  }
}

/** Who sealed what for whom; not yet proved by opening. Null for what is no sealed secret. */
export function headerOf(sealed: string): (Binding & { readonly kid: string }) | null {
  try {
    const { kid, own, use } = decodeProtectedHeader(sealed)
    if (typeof kid !== "string" || typeof own !== "string" || typeof use !== "string") return null
    return { kid, owner: own, purpose: use }
  } catch {
    return null // whatever it is, it is nothing that we sealed
  }
}
