import type { Ctx } from "#platform/db"
import { httpErrors } from "#platform/http"
import { type Connection, hubErrors } from "./connection.ts"
import type { Resource } from "./define.ts"
import { envOf } from "./errands.ts"
import { isSame, type Row } from "./lens/rows.ts"
import { LensError } from "./lens/types.ts"
import { problemsOf } from "./mapping/check.ts"
import { overlaidResource } from "./mapping/overlay.ts"
import { placesOf } from "./mapping/path.ts"
import { forgetHashes, sampleRaws } from "./record-store.ts"
import { recordTypeOf } from "./records/index.ts"
import { askForRead } from "./sync/cursor-store.ts"
import { insertMapping, mappingVersions, type OwnMapping } from "./sync/mapping-store.ts"

/** Versions that are kept in sight. */
export const versionsMax = 200
const samplesMax = 10
const placesMax = 400

/** A mapping that is to be. */
export type MappingDraft = Pick<OwnMapping, "rules" | "authority">

/**
 * Saves a business's own mapping of a resource as a new version; every record of theirs is read anew by it. Answers the version. Throws
 * mapping.invalid, version.mismatch.
 */
export async function saveMapping(
  ctx: Ctx,
  connection: Connection,
  resource: Resource,
  name: string,
  draft: MappingDraft,
  ifMatch: number | undefined,
): Promise<number> {
  const problems = problemsOf(resource, draft.rules, draft.authority)
  if (problems.length > 0) throw hubErrors["mapping.invalid"]({ problems: problems.slice(0, 10).join("; ") })
  const place = { connection: connection.id, resource: name }
  const [newest] = await mappingVersions(ctx, place, 1)
  const version = newest?.version ?? 0
  if (ifMatch !== undefined && ifMatch !== version) throw httpErrors["version.mismatch"]()
  if (!(await insertMapping(ctx, place, version, draft))) throw httpErrors["version.mismatch"]()
  await askForRead(ctx, connection.id, name, true)
  // Other rules are told by the hashes themselves; who decides is not.
  if (!isSame(newest?.authority ?? {}, draft.authority)) await forgetHashes(ctx, place)
  return version + 1
}

/** Brings an older version back, as a new one; version 0 is the connector's own. Throws mapping.version_unknown. */
export async function rollBackMapping(
  ctx: Ctx,
  connection: Connection,
  resource: Resource,
  name: string,
  version: number,
): Promise<number> {
  const versions = await mappingVersions(ctx, { connection: connection.id, resource: name }, versionsMax)
  const found = version === 0 ? { rules: {}, authority: {} } : versions.find((one) => one.version === version)
  if (found === undefined) throw hubErrors["mapping.version_unknown"]({ version })
  return saveMapping(ctx, connection, resource, name, found, undefined)
}

/** A mapping tried on a record of theirs as it was last read. */
export interface Preview {
  readonly externalId: string
  readonly theirs: unknown
  /** Read by the connector's own lens, and by the draft; null with `error` where it can't be. */
  readonly before: Row | null
  readonly after: Row | null
  /** What would be written there if our record were sent by the draft. */
  readonly sent: Row | null
  readonly error: string | null
}

/** Shows what a mapping makes of a real record; nothing is kept. Throws mapping.invalid, mapping.no_sample. */
export async function previewMapping(
  ctx: Ctx,
  connection: Connection,
  resource: Resource,
  name: string,
  draft: MappingDraft,
  externalId: string | null,
): Promise<Preview> {
  const problems = problemsOf(resource, draft.rules, draft.authority)
  if (problems.length > 0) throw hubErrors["mapping.invalid"]({ problems: problems.slice(0, 10).join("; ") })
  const [sample] = await sampleRaws(ctx, { connection: connection.id, resource: name }, externalId, 1)
  if (sample === undefined) throw hubErrors["mapping.no_sample"]()
  const env = envOf(connection)
  const { map } = overlaidResource(resource, draft.rules)
  const [before] = tried(() => resource.map.get(sample.raw, env))
  const [after, error] = tried(() => {
    const row = map.get(sample.raw, env)
    const wrong = recordTypeOf(resource.kind).whyWrong(row, false)
    if (wrong !== null) throw new LensError("mapping", wrong)
    return row
  })
  const [sent, refused] =
    after === null ? [null, null] : tried(() => map.patch(sample.raw, after, ownFields(draft, sample.data), env))
  return { externalId: sample.externalId, theirs: sample.raw, before, after, sent, error: error ?? refused }
}

function ownFields({ rules }: MappingDraft, data: Row): Row {
  return Object.fromEntries(Object.keys(rules).map((field) => [field, data[field] ?? null]))
}

function tried(work: () => Row): [Row | null, string | null] {
  try {
    return [work(), null]
  } catch (error) {
    if (error instanceof LensError) return [null, error.message]
    throw error
  }
}

/** Places of their records that hold something, custom fields among them; from those that were read last. */
export async function knownPlaces(ctx: Ctx, connection: Connection, name: string): Promise<string[]> {
  const samples = await sampleRaws(ctx, { connection: connection.id, resource: name }, null, samplesMax)
  return [...new Set(samples.flatMap(({ raw }) => placesOf(raw, placesMax)))].toSorted().slice(0, placesMax)
}
