import { inboundRequest } from "../request.ts"
import { type PresetName, presets } from "./presets.ts"
import type { Verdict } from "./scheme.ts"
import { verify } from "./verify.ts"

/** When these requests are judged. */
export const now = new Date("2026-03-02T09:00:00.000Z")
export const seconds = String(now.getTime() / 1000)
export const publicUrl = "https://hooks.example.com/api/v1/webhooks/x/y?a=1"

/** A request as a vendor sends it. */
export interface Sent {
  readonly method?: string
  readonly url?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

function requestOf({ method = "POST", url = publicUrl, headers, body }: Sent) {
  return inboundRequest({ method, url, rawHeaders: Object.entries(headers).flat(), body: Buffer.from(body) })
}

/** The verdict of a preset; nothing is fetched from the outside. */
export async function judge(name: PresetName, secrets: readonly string[], sent: Sent, at = now): Promise<Verdict> {
  const fetchDocument = async (): Promise<string> => {
    throw new Error("nothing is fetched here")
  }
  return verify(presets[name].scheme, requestOf(sent), secrets, { now: at, fetchDocument })
}

/** Made with the first secret. */
export const good = { isVerified: true, secret: 0 }
