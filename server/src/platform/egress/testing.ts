import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { createServer as createTlsServer } from "node:https"
import { type AddressInfo, connect, type Socket } from "node:net"
import { afterAll } from "vitest"
import { type Egress, type EgressOptions, type EgressRequest, makeEgress } from "./index.ts"

/** A way out for one test file; it closes by itself. */
export function egressFor(
  config: { allow?: string; proxy?: string; vendorHosts?: string } = {},
  options: EgressOptions = {},
): Egress {
  const { allow = "", proxy = "", vendorHosts = "" } = config
  const egress = makeEgress({ egressAllow: allow, egressProxy: proxy, vendorHosts }, options)
  afterAll(() => egress.close())
  return egress
}

/** A small GET. */
export function get(url: string, more: Partial<EgressRequest> = {}): EgressRequest {
  return { method: "GET", url, headers: {}, body: null, timeoutMs: 5000, bodyMaxBytes: 1000, ...more }
}

/** A real HTTP server on a free port of 127.0.0.1; answers its port. */
export async function listening(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  tls?: { key: string; cert: string; ca?: string; requestCert?: boolean; rejectUnauthorized?: boolean },
): Promise<number> {
  return open(tls === undefined ? createServer(answer) : createTlsServer(tls, answer))
}

/** A real forward proxy that only tunnels; `seen` are the CONNECT lines. */
export async function tunnelProxy(login?: string): Promise<{ port: number; seen: string[] }> {
  const seen: string[] = []
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    seen.push(request.url ?? "")
    const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString("base64")}`
    if (request.headers["proxy-authorization"] !== wanted) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
      return
    }
    const target = new URL(`http://${request.url}`)
    // Every name and address leads to this machine: the test's own servers.
    const upstream = connect(Number(target.port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n")
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on("error", () => socket.destroy())
    socket.on("error", () => upstream.destroy())
  })
  return { port: await open(server), seen }
}

async function open(server: Server): Promise<number> {
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return (server.address() as AddressInfo).port
}
