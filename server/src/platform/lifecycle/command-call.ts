import { createInterface } from "node:readline"
import { Readable } from "node:stream"
import type { CommandLine } from "./command-route.ts"
import type { RunFile } from "./run-file.ts"
import type { TaskRun } from "./task.ts"

/** Runs a task in the running server; throws what it throws there. */
export async function callServer(server: RunFile, name: string, input: unknown, run: TaskRun): Promise<unknown> {
  const reply = await ask(server, name, input, run.signal)
  if (!reply.ok || reply.body === null)
    throw new Error(`The server at ${server.url} refused the command: ${await reply.text()}`)
  for await (const text of createInterface({ input: Readable.fromWeb(reply.body as never) })) {
    const line = JSON.parse(text) as CommandLine
    if ("result" in line) return line.result
    if ("error" in line) throw errorOf(line.error)
    run.report(line.progress)
  }
  throw new Error(`The server at ${server.url} ended before the command did.`)
}

async function ask(server: RunFile, name: string, input: unknown, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`${server.url}/internal/command`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-mortise-token": server.token },
      body: JSON.stringify({ name, input }),
      signal,
    })
  } catch (cause) {
    throw new Error(`The server at ${server.url} (process ${server.pid}) does not answer.`, { cause })
  }
}

function errorOf({ message, stack }: { message: string; stack?: string }): Error {
  const error = new Error(message)
  if (stack !== undefined) error.stack = `${stack}\n    (in the server)`
  return error
}
