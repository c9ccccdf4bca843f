import type { Task } from "#platform/lifecycle"
import { type KeyUse, listKeys, type Rotation, rotateKeys } from "#platform/vault"
import type { CommandModule } from "./command.ts"
import { say, sayJson, tableText } from "./output.ts"

const listTask: Task<null, KeyUse[]> = { name: "keys list", run: ({ db }) => listKeys(db) }

const rotateTask: Task<null, Rotation> = {
  name: "keys rotate",
  run: ({ db }, _, { report }) =>
    rotateKeys(db, (done) => report({ done, total: null, what: "stored secrets sealed anew" })),
}

/** `mortise keys`: the keys that stored credentials are sealed with. */
export const keysCommand: CommandModule = {
  tasks: [listTask, rotateTask],
  register: (cli, host) => {
    const keys = cli.command("keys").description("keys that stored credentials are sealed with")
    keys
      .command("list")
      .description("every key with the number of stored secrets it seals; keys themselves are never shown")
      .option("--json", "as JSON")
      .action(async ({ json }: { json?: boolean }) => {
        const list = await host.run("keys list", listTask, null)
        if (json) sayJson(list)
        else
          say(
            tableText(
              ["KEY", "STATE", "SECRETS"],
              list.map((k) => [k.id, stateOf(k), String(k.secrets)]),
            ),
          )
      })
    keys
      .command("rotate")
      .description("make a new key (unless MORTISE_KEYS holds them) and seal every stored secret with the first one")
      .option("--json", "as JSON")
      .action(async ({ json }: { json?: boolean }) => {
        const done = await host.run("keys rotate", rotateTask, null)
        if (json) sayJson(done)
        else say(`${done.resealed} secrets are now sealed with ${done.current}.`)
        if (done.failed > 0) throw new Error(`${done.failed} secrets could not be opened and stay as they were.`)
      })
  },
}

function stateOf({ isCurrent, isKnown }: KeyUse): string {
  if (isCurrent) return "seals"
  return isKnown ? "opens" : "missing"
}
