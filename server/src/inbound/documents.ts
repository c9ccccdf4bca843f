import type { Egress } from "#platform/egress"

/** Certificates and key sets change rarely, and their caches say so. */
const freshMs = 3_600_000
const failedMs = 30_000
const documentsMax = 200
const bytesMax = 262_144
const timeoutMs = 10_000

interface Kept {
  readonly untilMs: number
  readonly text: Promise<string>
}

/** Reads what a signature is checked with from the vendor, over the guarded way out, and remembers it for an hour. */
export function makeDocuments(egress: Pick<Egress, "send">): (url: string) => Promise<string> {
  const kept = new Map<string, Kept>()
  return (url) => {
    const found = kept.get(url)
    if (found !== undefined && found.untilMs > performance.now()) return found.text
    const text = read(egress, url)
    const keep = (forMs: number): void => {
      kept.delete(url)
      kept.set(url, { text, untilMs: performance.now() + forMs })
      if (kept.size > documentsMax) kept.delete(kept.keys().next().value ?? url)
    }
    keep(freshMs)
    text.catch(() => keep(failedMs))
    return text
  }
}

async function read(egress: Pick<Egress, "send">, url: string): Promise<string> {
  const answer = await egress.send({
    method: "GET",
    url,
    headers: { accept: "*/*" },
    body: null,
    timeoutMs,
    bodyMaxBytes: bytesMax,
    mustFit: true,
    vendor: true,
  })
  if (answer.status !== 200) throw new Error(`${new URL(url).host} answers ${answer.status} instead of a document.`)
  return answer.body.toString("utf8")
}
