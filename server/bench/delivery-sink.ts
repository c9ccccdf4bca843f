import { createServer, type Socket } from "node:net"
import { performance } from "node:perf_hooks"

const answer = Buffer.from("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 2\r\n\r\nok")
const idHeader = "webhook-id: "
const idChars = 30

/** A receiver that reads just as much of a request as it must: the sink is not what is measured. */
export interface BenchSink {
  readonly port: number
  /** Requests so far, and the moment of the newest (performance.now()). */
  count(): number
  lastMs(): number
  /** Called with each event's id and the moment of its arrival. */
  onEvent: (id: string, atMs: number, path: string) => void
  close(): Promise<void>
}

export async function startSink(): Promise<BenchSink> {
  let count = 0
  let lastMs = 0
  const sockets = new Set<Socket>()
  const take = (head: string): void => {
    count += 1
    lastMs = performance.now()
    const at = head.indexOf(idHeader) + idHeader.length
    sink.onEvent(head.slice(at, at + idChars), lastMs, head.slice(5, head.indexOf(" ", 5)))
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true).on("error", () => undefined)
    socket.on("close", () => sockets.delete(socket))
    let text = ""
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1")
      for (let end = wholeOf(text); end > 0; end = wholeOf(text)) {
        take(text.slice(0, end))
        text = text.slice(end)
        socket.write(answer)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const sink: BenchSink = {
    port: typeof address === "object" && address !== null ? address.port : 0,
    count: () => count,
    lastMs: () => lastMs,
    onEvent: () => undefined,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return sink
}

/** Where the first whole request ends; 0 while it is not whole. */
function wholeOf(text: string): number {
  const head = text.indexOf("\r\n\r\n")
  if (head < 0) return 0
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0)
  return text.length >= head + 4 + length ? head + 4 + length : 0
}
