/** The most ids that one call names. */
const idsPerCall = 100

/** Names of many records by id: asked for a hundred at a time, each once. */
export async function namesOf(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<readonly (readonly [id: string, name: string])[]>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  const names = new Map<string, string>()
  for (let at = 0; at < wanted.length; at += idsPerCall)
    for (const [id, name] of await ask(wanted.slice(at, at + idsPerCall))) names.set(id, name)
  return names
}
