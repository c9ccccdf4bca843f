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
  /** True: everybody of the business sees it; its owner changes it, and who manages the business. */
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

/** Changes a view that is the caller's (see `heldView`). Throws view.unknown, view.name_taken, version.mismatch. */
export async function changeView(
  ctx: Ctx,
  id: ViewId,
  patch: Partial<Omit<ViewDraft, "list">>,
  isManager: boolean,
  version?: number,
): Promise<SavedView> {
  const before = await heldView(ctx, id, isManager)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: SavedView = { ...before, ...patch, version: before.version + 1 }
  if (!(await named(after.name, () => store.updateView(ctx, after)))) throw httpErrors["version.mismatch"]()
  return after
}

/** Forgets a view that is the caller's (see `heldView`). Throws view.unknown. */
export async function removeView(ctx: Ctx, id: ViewId, isManager: boolean): Promise<void> {
  await store.deleteView(ctx, (await heldView(ctx, id, isManager)).id)
}

/** One's own view, or for who manages the business one that is shared: its owner may have left. Throws view.unknown. */
async function heldView(ctx: Ctx, id: ViewId, isManager: boolean): Promise<SavedView> {
  const view = await store.viewById(ctx, id)
  if (view?.ownerId === ownerOf(ctx) || (view?.isShared === true && isManager)) return view
  throw viewErrors["view.unknown"]({ id })
}

async function named<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw viewErrors["view.name_taken"]({ name }, { cause: error })
    throw error
  }
}
