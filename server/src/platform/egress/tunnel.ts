import { request as requestHttp } from "node:http"
import { request as requestHttps } from "node:https"
import type { Socket } from "node:net"
import { EgressError } from "./errors.ts"

/** The proxy that every request goes through. */
export interface TunnelProxy {
  readonly url: URL
  readonly authorization: string | null
  /** True when the proxy gets host names and judges them itself; else it gets addresses that we have judged. */
  readonly hasNames: boolean
}

/**
 * Reads MORTISE_EGRESS_PROXY (`http://user:password@proxy:3128`); empty is none. With `#names` at its end the proxy is asked for
 * host names and is trusted to refuse inner addresses; without, it is asked for the address that we resolved and judged.
 */
export function parseProxy(text: string): TunnelProxy | null {
  if (text === "") return null
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(
      "MORTISE_EGRESS_PROXY takes an http:// or https:// address, with #names at its end if it resolves names.",
    )
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  return {
    url,
    authorization: url.username === "" ? null : `Basic ${Buffer.from(login).toString("base64")}`,
    hasNames: url.hash === "#names",
  }
}

/** Opens a tunnel (CONNECT) through the proxy, for http and https alike. Throws `refused` when the proxy says no. */
export function openTunnel(proxy: TunnelProxy, host: string, port: number, deadline: AbortSignal): Promise<Socket> {
  const authority = `${host.includes(":") ? `[${host}]` : host}:${port}`
  const send = proxy.url.protocol === "https:" ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asking = send({
      host: proxy.url.hostname.replace(/^\[|\]$/g, ""),
      port: proxy.url.port === "" ? (proxy.url.protocol === "https:" ? 443 : 80) : Number(proxy.url.port),
      method: "CONNECT",
      path: authority,
      agent: false,
      signal: deadline,
      headers: {
        host: authority,
        ...(proxy.authorization === null ? {} : { "proxy-authorization": proxy.authorization }),
      },
    })
    const refused = (status: number): EgressError =>
      new EgressError("refused", `The egress proxy refused the connection with status ${status}.`)
    asking.on("connect", (answer, socket: Socket, head) => {
      const status = answer.statusCode ?? 0
      if (status !== 200 || head.length > 0) {
        socket.destroy()
        reject(refused(status))
      } else resolve(socket)
    })
    asking.on("response", (answer) => {
      answer.destroy()
      reject(refused(answer.statusCode ?? 0))
    })
    asking.on("error", (cause) =>
      reject(
        deadline.aborted
          ? new EgressError("timeout", "The egress proxy did not answer in time.", { cause })
          : new EgressError("refused", "The egress proxy can't be reached.", { cause }),
      ),
    )
    asking.end()
  })
}
