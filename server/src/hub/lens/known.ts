// What the connection itself knows: its settings, and what `accounts.details` learned of the account.
import { filled, rowAt } from "../answers.ts"
import { code } from "./codecs.ts"
import type { At, LensEnv, Node, Place } from "./types.ts"

/** Ours ↔ theirs by the table `meta[table]` (ours → theirs), learned of the account. What it lacks says nothing and is not written. */
export function learned(place: Place<string> | At<string>, table: string): Node<string> {
  return code<string, string>(`table ${table}`, place, {
    get: (theirs, { meta }) => Object.entries(rowAt(meta, table)).find(([, one]) => one === theirs)?.[0],
    put: (ours, _old, { meta }) => (ours === null ? undefined : rowAt(meta, table)[ours]),
  })
}

/** Text; where ours says nothing and they have nothing, the connection's setting is written, or what was learned under its name. */
export function orSetting(place: Place<string> | At<string>, setting: string): Node<string> {
  return code<string, string>(`text, else setting ${setting}`, place, {
    get: (text) => text ?? null,
    put: (text, old, { settings, meta }) =>
      text ?? old ?? filled(settings, setting) ?? filled(meta, setting) ?? undefined,
  })
}

/**
 * Names the record of another resource; where ours names none, the connection's setting is written, or what was learned under its name:
 * that record stands for none, and is read as none.
 */
export function refOrSetting(resource: string, place: Place<string> | At<string>, setting: string): Node<string> {
  const standIn = ({ settings, meta }: LensEnv) => filled(settings, setting) ?? filled(meta, setting)
  const node = code<string, string>(`reference, else setting ${setting}`, place, {
    get: (id, env) => (id === standIn(env) ? null : (id ?? null)),
    put: (id, _old, env) => id ?? standIn(env) ?? undefined,
  })
  return { ...node, about: { ...node.about, ref: resource } }
}
