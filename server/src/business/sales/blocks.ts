import Type, { type Static } from "typebox"
import { oneOf, strict, text } from "#platform/http"
import { cleanRichText, isRichText } from "#platform/rich-text"

/** What a page of a shop is made of. The shop's pages render each kind (`server/src/shop/blocks.ts`), the page editor makes them. */

/** Where a link of a block leads: the web, a mail, a telephone, a place on the page, or (`~/c/cheese`) a page of this shop. */
const hrefSchema = Type.String({
  maxLength: 500,
  pattern: '^(https?://[^\\s"<>]+|~/[^\\s"<>]*|#[^\\s"<>]*|mailto:[^\\s"<>]+|tel:[+0-9 ()-]+)$',
  examples: ["~/c/cheese"],
})
const imageSchema = Type.String({
  maxLength: 2000,
  pattern: '^(https?://[^\\s"<>]+|/api/v1/files/fil_[0-9a-z]{26})$',
})
const linkSchema = strict({ label: text(80), href: hrefSchema })
const altSchema = Type.String({ maxLength: 300, description: "What the picture shows; empty where it only decorates" })
/** Plain text, or a subset of HTML: it is cleaned when it is saved. */
const richSchema = Type.String({ minLength: 1, maxLength: 20_000, description: "Plain text, or simple HTML" })
const titleSchema = Type.Optional(text(200))
/** The editor's own name of a block. */
const id = Type.Optional(Type.String({ minLength: 1, maxLength: 80 }))

const headingBlock = strict({
  kind: Type.Literal("heading"),
  id,
  text: text(200),
  level: Type.Optional(Type.Union([Type.Literal(2), Type.Literal(3)])),
})
const textBlock = strict({ kind: Type.Literal("text"), id, text: richSchema })
const imageBlock = strict({
  kind: Type.Literal("image"),
  id,
  url: imageSchema,
  alt: altSchema,
  caption: Type.Optional(text(300)),
  href: Type.Optional(hrefSchema),
})
const buttonBlock = strict({
  kind: Type.Literal("button"),
  id,
  ...linkSchema.properties,
  style: Type.Optional(oneOf(["primary", "secondary"])),
})
const leaf = [headingBlock, textBlock, imageBlock, buttonBlock] as const

const heroBlock = strict({
  kind: Type.Literal("hero"),
  id,
  title: text(200),
  text: Type.Optional(text(600)),
  imageUrl: Type.Optional(imageSchema),
  imageAlt: Type.Optional(altSchema),
  align: Type.Optional(oneOf(["start", "center"])),
  link: Type.Optional(linkSchema),
})
const imageTextBlock = strict({
  kind: Type.Literal("imageText"),
  id,
  imageUrl: imageSchema,
  imageAlt: altSchema,
  imageSide: Type.Optional(oneOf(["start", "end"])),
  title: titleSchema,
  text: richSchema,
  link: Type.Optional(linkSchema),
})
const productGridBlock = strict({
  kind: Type.Literal("productGrid"),
  id,
  title: titleSchema,
  /** Slug or id of a category. */
  category: Type.Optional(text(100)),
  /** Ids or handles, in this order; then neither category nor limit counts. */
  products: Type.Optional(Type.Array(text(200), { minItems: 1, maxItems: 24 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })),
})
const categoryGridBlock = strict({ kind: Type.Literal("categoryGrid"), id, title: titleSchema })
const faqBlock = strict({
  kind: Type.Literal("faq"),
  id,
  title: titleSchema,
  items: Type.Array(strict({ question: text(300), answer: richSchema }), { minItems: 1, maxItems: 50 }),
})
const quoteBlock = strict({
  kind: Type.Literal("quote"),
  id,
  text: text(1000),
  author: Type.Optional(text(200)),
})
const noticeBlock = strict({
  kind: Type.Literal("notice"),
  id,
  text: text(1000),
  tone: Type.Optional(oneOf(["info", "success", "warning"])),
})
const dividerBlock = strict({ kind: Type.Literal("divider"), id })
const columnsBlock = strict({
  kind: Type.Literal("columns"),
  id,
  columns: Type.Array(strict({ blocks: Type.Array(Type.Union([...leaf]), { maxItems: 10 }) }), {
    minItems: 2,
    maxItems: 4,
  }),
})

/** One block of a page. */
export const BlockSchema = Type.Union([
  ...leaf,
  heroBlock,
  imageTextBlock,
  productGridBlock,
  categoryGridBlock,
  faqBlock,
  quoteBlock,
  noticeBlock,
  dividerBlock,
  columnsBlock,
])
export type Block = Static<typeof BlockSchema>
export type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>
type Leaf = Static<(typeof leaf)[number]>

/** Blocks with their rich texts cleaned: what is stored can be shown. */
export function cleanBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(cleanBlock)
}

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case "text":
    case "imageText":
      return { ...block, text: clean(block.text) }
    case "faq":
      return { ...block, items: block.items.map((item) => ({ ...item, answer: clean(item.answer) })) }
    case "columns":
      return { ...block, columns: block.columns.map(({ blocks }) => ({ blocks: blocks.map(cleanLeaf) })) }
    default:
      return block
  }
}

function cleanLeaf(block: Leaf): Leaf {
  return block.kind === "text" ? { ...block, text: clean(block.text) } : block
}

function clean(text: string): string {
  return isRichText(text) ? cleanRichText(text) : text
}
