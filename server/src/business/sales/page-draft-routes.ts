import Type, { type Static } from "typebox"
import { idParams, idSchema, instantSchema, nullable, type Route, route, strict } from "#platform/http"
import type { OpenDraft, PageVersionHead, UnfinishedBlock } from "./page-draft.ts"
import { pageVersionsMax } from "./page-draft.ts"
import { listVersions } from "./page-draft-store.ts"
import { discardDraft, loadVersion, publishPage, readDraft, saveDraft } from "./page-drafts.ts"
import { blocksMax, StaffPageBody, StoredBlock, staffPageBody } from "./page-routes.ts"
import type { StorefrontPage } from "./storefront.ts"
import { loadPage } from "./storefronts.ts"

const tag = "Storefronts"

/** A block while it is written: of a kind, with whatever stands in it so far. */
const UnfinishedBlockInput = Type.Unsafe<UnfinishedBlock>({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", minLength: 1, maxLength: 40 } },
  maxProperties: 20,
  additionalProperties: true,
})

const WriterBody = Type.Object({
  id: nullable(Type.String({ description: "A user or an API key; null for the program itself" })),
  name: Type.String(),
})

const DraftBody = Type.Object({
  pageId: idSchema("pag"),
  isDraft: Type.Boolean({ description: "False: nothing is being written, and the blocks are those in the shop" }),
  blocks: Type.Array(StoredBlock),
  version: Type.Integer({ description: "The draft's own, for If-Match; 0 where nothing was ever saved" }),
  savedBy: nullable(WriterBody),
  savedAt: nullable(instantSchema),
})

const versionFields = {
  id: idSchema("pgv"),
  pageId: idSchema("pag"),
  number: Type.Integer(),
  title: Type.String(),
  publishedBy: WriterBody,
  publishedAt: instantSchema,
}

function draftBody(page: StorefrontPage, draft: OpenDraft): Static<typeof DraftBody> {
  return {
    pageId: page.id,
    isDraft: draft.blocks !== null,
    // What is unfinished goes out as it came in; a reader has been told that by `isDraft`.
    blocks: [...((draft.blocks as StorefrontPage["blocks"] | null) ?? page.blocks)],
    version: draft.version,
    savedBy: draft.saved?.by ?? null,
    savedAt: draft.saved?.at.toISOString() ?? null,
  }
}

function headBody({ publishedAt, ...head }: Omit<PageVersionHead, "blockCount">) {
  return { ...head, publishedAt: publishedAt.toISOString() }
}

const draftRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/storefront-pages/:id/draft",
    tag,
    summary: "What is being written on a page",
    access: "sales:write",
    params: idParams("pag"),
    reply: DraftBody,
    handle: async (ctx, { params }) => {
      const { page, draft } = await readDraft(ctx, params.id)
      return draftBody(page, draft)
    },
  }),
  route({
    method: "PUT",
    path: "/storefront-pages/:id/draft",
    tag,
    summary: "Keep what is being written on a page; shoppers see nothing of it",
    description: "Blocks may be incomplete; publishing asks for complete ones. If-Match is the draft's version.",
    access: "sales:write",
    params: idParams("pag"),
    body: strict({ blocks: Type.Array(UnfinishedBlockInput, { maxItems: blocksMax }) }),
    reply: DraftBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      const draft = await saveDraft(ctx, params.id, body.blocks, ifMatch)
      return draftBody(await loadPage(ctx, params.id), draft)
    },
  }),
  route({
    method: "DELETE",
    path: "/storefront-pages/:id/draft",
    tag,
    summary: "Let go of what is being written: the page is as it stands in the shop",
    access: "sales:write",
    params: idParams("pag"),
    reply: DraftBody,
    handle: async (ctx, { params, ifMatch }) => {
      const draft = await discardDraft(ctx, params.id, ifMatch)
      return draftBody(await loadPage(ctx, params.id), draft)
    },
  }),
  route({
    method: "POST",
    path: "/storefront-pages/:id/publish",
    tag,
    summary: "Put what was written into the shop",
    description:
      "Shows the page, too, where it was not shown. If-Match is the version of the draft that shall be published.",
    access: "sales:write",
    params: idParams("pag"),
    reply: StaffPageBody,
    handle: async (ctx, { params, ifMatch }) => staffPageBody(ctx, await publishPage(ctx, params.id, ifMatch)),
  }),
]

const versionRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/storefront-pages/:id/versions",
    tag,
    summary: "What stood in the shop on a page, newest first",
    description: `The last ${pageVersionsMax}. To bring one back, keep its blocks as the draft and publish.`,
    access: "sales:read",
    params: idParams("pag"),
    reply: Type.Object({ data: Type.Array(Type.Object({ ...versionFields, blockCount: Type.Integer() })) }),
    handle: async (ctx, { params }) => {
      await loadPage(ctx, params.id)
      const found = await listVersions(ctx, params.id)
      return { data: found.map(({ blockCount, ...head }) => ({ ...headBody(head), blockCount })) }
    },
  }),
  route({
    method: "GET",
    path: "/storefront-page-versions/:id",
    tag,
    summary: "One version of a page, with its blocks",
    access: "sales:read",
    params: idParams("pgv"),
    reply: Type.Object({ ...versionFields, blocks: Type.Array(StoredBlock) }),
    handle: async (ctx, { params }) => {
      const { blocks, ...head } = await loadVersion(ctx, params.id)
      return { ...headBody(head), blocks: [...blocks] }
    },
  }),
]

/** The routes with which staff write a page before it is seen, and look back at what was. */
export const pageDraftRoutes: readonly Route[] = [...draftRoutes, ...versionRoutes]
