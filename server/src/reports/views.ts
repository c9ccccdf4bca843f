import { defineErrors, type Id, newId } from "#kernel"
import { type Ctx, isUniqueViolation } from "#platform/db"
import { httpErrors } from "#platform/http"
import * as store from "./view-store.ts"

export type ViewId = Id<"svw">

/** Views that one person may have of one list. */
const viewsMax = 50

export interface ViewDraft {
  /** The page that shows it, such as /orders. */
  readonly list: string
  readonly name: string
  /** The page's own filters, order and columns; nobody else reads them. */
  readonly query: Readonly<Record<string, string>>
  /** True: everybody of the business sees it; only its owner changes it. */
  readonly isShared: boolean
}

/** A list with its filters under a name. */
export interface SavedView extends ViewDraft {
  readonly id: ViewId
  readonly ownerId: string
  readonly version: number
}

const viewErrors = defineErrors({
  "view.unknown": { status: 404, text: (p: { id: string }) => `You have no view ${p.id}.` },
  "view.name_taken": { status: 409, text: (p: { name: string }) => `You have a view named ${p.name} of this list.` },
  "view.too_many": { status: 422, text: (p: { max: number }) => `A list has at most ${p.max} views of yours.` },
})

/** Who keeps views: a person, an API key. */
function ownerOf({ actor }: Ctx): string {
  return actor.id ?? actor.kind
}

/** The caller's own views of a list and those that others share, by name. */
export function listViews(ctx: Ctx, list: string | null): Promise<SavedView[]> {
  return store.viewsFor(ctx, ownerOf(ctx), list)
}

/** Keeps a view of the caller. Throws view.name_taken, view.too_many. */
export async function saveView(ctx: Ctx, draft: ViewDraft): Promise<SavedView> {
  const ownerId = ownerOf(ctx)
  const own = (await store.viewsFor(ctx, ownerId, draft.list)).filter((view) => view.ownerId === ownerId)
  if (own.length >= viewsMax) throw viewErrors["view.too_many"]({ max: viewsMax })
  const view: SavedView = { ...draft, id: newId("svw"), ownerId, version: 1 }
  await named(draft.name, () => store.insertView(ctx, view))
  return view
}

/** Changes a view of the caller. Throws view.unknown, view.name_taken, version.mismatch. */
export async function changeView(
  ctx: Ctx,
  id: ViewId,
  patch: Partial<Omit<ViewDraft, "list">>,
  version?: number,
): Promise<SavedView> {
  const before = await ownView(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: SavedView = { ...before, ...patch, version: before.version + 1 }
  if (!(await named(after.name, () => store.updateView(ctx, after)))) throw httpErrors["version.mismatch"]()
  return after
}

/** Forgets a view of the caller. Throws view.unknown. */
export async function removeView(ctx: Ctx, id: ViewId): Promise<void> {
  await store.deleteView(ctx, (await ownView(ctx, id)).id)
}

async function ownView(ctx: Ctx, id: ViewId): Promise<SavedView> {
  const view = await store.viewById(ctx, id)
  if (view?.ownerId !== ownerOf(ctx)) throw viewErrors["view.unknown"]({ id })
  return view
}

async function named<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw viewErrors["view.name_taken"]({ name }, { cause: error })
    throw error
  }
}
