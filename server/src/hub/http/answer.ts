import type { VendorAnswer } from "../api.ts"
import { VendorError } from "../vendor-error.ts"
import { parseVendorJson } from "./json.ts"
import type { OutReply } from "./transport.ts"

/**
 * What a vendor answered, read: JSON where it is, else text. Throws VendorError of class transient where the answer can't be read as it
 * says it is: packed though nobody asked for that, in another character set than it names, or broken JSON. A letter that was read
 * wrong would go into records, so nothing is guessed. The text of a refusal is read as well as it goes: it is for people.
 */
export function readAnswer({ status, headers, body }: OutReply): VendorAnswer {
  const isRefusal = status >= 400
  const coding = headers["content-encoding"] ?? "identity"
  if (!isRefusal && !/^(|identity)$/i.test(coding))
    throw unreadable(status, `The answer is packed (${coding.slice(0, 40)}), which was not asked for`)
  const type = headers["content-type"] ?? ""
  const text = textOf(status, type, body, !isRefusal)
  const isJson = /\bjson\b/i.test(type) || /^\s*[[{]/.test(text)
  if (!isJson) return { status, headers, body: text }
  try {
    return { status, headers, body: text === "" ? null : parseVendorJson(text) }
  } catch (cause) {
    if (isRefusal) return { status, headers, body: text }
    throw unreadable(status, "The answer is no JSON", cause)
  }
}

/** The text in the character set that the answer names, else UTF-8. A byte order mark is no part of it, NUL is no part of any text. */
function textOf(status: number, type: string, body: Buffer, fatal: boolean): string {
  const charset = /charset\s*=\s*"?([^\s";,]+)/i.exec(type)?.[1] ?? "utf-8"
  try {
    return new TextDecoder(charset, { fatal }).decode(body).replaceAll("\0", "")
  } catch (cause) {
    if (!fatal) return body.toString("latin1").replaceAll("\0", "")
    throw unreadable(status, `The answer is not in the character set that it names (${charset.slice(0, 40)})`, cause)
  }
}

function unreadable(status: number, message: string, cause?: unknown): VendorError {
  return new VendorError({ class: "transient", message }, status, cause)
}
