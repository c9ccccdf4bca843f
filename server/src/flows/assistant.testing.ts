import type { FastifyInstance } from "fastify"
import { expect } from "vitest"

type Row = Readonly<Record<string, unknown>>

/** Speaks the Model Context Protocol as an assistant with this key does. */
export function assistant(app: FastifyInstance, apiKey: string) {
  let count = 0
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.inject({
      method: "POST",
      url: "/api/v1/mcp",
      headers: {
        authorization: `Bearer ${apiKey}`,
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
      payload: JSON.stringify(body),
    })
  const ask = async (method: string, params: Row = {}): Promise<Row> => {
    count += 1
    const id = count
    const reply = await post({ jsonrpc: "2.0", id, method, params })
    expect(reply.statusCode, reply.body).toBe(200)
    expect(reply.json()).toMatchObject({ jsonrpc: "2.0", id })
    return reply.json()
  }
  const tools = async (): Promise<Row[]> => {
    const { result } = (await ask("tools/list")) as { result: { tools: Row[] } }
    return result.tools
  }
  const call = async (name: string, input: Row = {}) => {
    const { result, error } = (await ask("tools/call", { name, arguments: input })) as {
      result?: { isError: boolean; structuredContent?: Row; content: readonly { text: string }[] }
      error?: { code: number }
    }
    return { ...result, text: result?.content[0]?.text ?? "", made: result?.structuredContent ?? {}, error }
  }
  return { post, ask, tools, call, names: async () => (await tools()).map((tool) => String(tool["name"])) }
}
