import type { Block, BlockOf, ShopPorts, ShopProduct } from "#business/sales"
import type { Ctx } from "#platform/db"
import { plainOf } from "#platform/rich-text"
import type { Frame } from "./frame.ts"
import { type Pictures, picturesOf, productGrid, readSizes } from "./goods.ts"
import { type Html, html, safeUrl } from "./html.ts"
import { faqData } from "./json-ld.ts"
import { notice, picture, prose } from "./parts.ts"

const gridDefault = 8

/** The blocks of a page as HTML, with the records for search engines that they hold. */
export interface Rendered {
  readonly main: Html
  readonly data: readonly Readonly<Record<string, unknown>>[]
  /** What the page is about in a line, as far as its blocks tell. */
  readonly summary: string
  readonly image: string | undefined
}

/** What blocks need of the shop before they are drawn. */
interface Material {
  readonly frame: Frame
  readonly pictures: Pictures
  /** Products of each grid, by the block. */
  readonly goods: ReadonlyMap<Block, readonly ShopProduct[]>
}

/** Draws a page's blocks. A kind that is not known (any more) is left out. */
export async function renderBlocks(
  ctx: Ctx,
  ports: ShopPorts,
  frame: Frame,
  blocks: readonly Block[],
): Promise<Rendered> {
  const goods = new Map<Block, readonly ShopProduct[]>()
  for (const block of blocks) if (block.kind === "productGrid") goods.set(block, await goodsOf(ctx, ports, block))
  const pictures = await readSizes(ctx, [...blocks.flatMap(imagesOf), ...picturesOf([...goods.values()].flat())])
  const material: Material = { frame, pictures, goods }
  const questions = blocks.flatMap((block) => (block.kind === "faq" ? block.items : []))
  const answers = questions.map(({ question, answer }) => ({ question, answer: plainOf(answer) }))
  return {
    main: html`${blocks.map((block, i) => drawn(material, block, i === 0))}`,
    data: answers.length === 0 ? [] : [faqData(answers)],
    summary: plainOf(blocks.flatMap(wordsOf).slice(0, 5).join(" ")),
    image: blocks.flatMap(imagesOf)[0],
  }
}

async function goodsOf(ctx: Ctx, ports: ShopPorts, block: BlockOf<"productGrid">): Promise<readonly ShopProduct[]> {
  if (block.products !== undefined) {
    const found = []
    for (const idOrHandle of block.products) found.push(await ports.product(ctx, "storefront", idOrHandle))
    return found.filter((product) => product !== undefined)
  }
  const limit = block.limit ?? gridDefault
  return (await ports.listProducts(ctx, "storefront", { limit, category: block.category })).data
}

function drawn(material: Material, block: Block, isFirst: boolean): Html {
  const { frame } = material
  switch (block.kind) {
    case "hero":
      return hero(material, block, isFirst)
    case "heading":
      return block.level === 3 ? html`<h3>${block.text}</h3>` : html`<h2>${block.text}</h2>`
    case "text":
      return prose(block.text)
    case "image":
      return figure(material, block, isFirst)
    case "imageText":
      return imageText(material, block)
    case "productGrid": {
      const products = material.goods.get(block) ?? []
      return html`<section class="section">${block.title !== undefined && html`<h2>${block.title}</h2>`}
${products.length === 0 ? html`<p class="quiet">${frame.t.empty}</p>` : productGrid(frame, products, material.pictures, 3)}</section>`
    }
    case "categoryGrid":
      return categoryGrid(frame, block.title)
    case "faq":
      return faq(block)
    case "quote":
      return html`<figure class="quote"><blockquote><p>${block.text}</p></blockquote>${block.author !== undefined && html`<figcaption>${block.author}</figcaption>`}</figure>`
    case "notice":
      return notice(toneOf[block.tone ?? "info"], block.text)
    case "divider":
      return html`<hr class="divider">`
    case "button":
      return html`<p>${button(frame, block)}</p>`
    case "columns":
      return html`<div class="columns columns-${block.columns.length}">${block.columns.map(({ blocks }) => html`<div>${blocks.map((leaf) => drawn(material, leaf, false))}</div>`)}</div>`
    default:
      return html``
  }
}

const toneOf = { info: "info", success: "good", warning: "info" } as const

function hero({ frame, pictures }: Material, block: BlockOf<"hero">, isFirst: boolean): Html {
  const title = isFirst ? html`<h1>${block.title}</h1>` : html`<h2>${block.title}</h2>`
  const image =
    block.imageUrl !== undefined &&
    picture(pictures(block.imageUrl, block.imageAlt ?? ""), { sizes: "(min-width: 900px) 560px, 94vw", isFirst })
  return html`<section class="hero${block.align === "center" && " hero-center"}${image === false && " hero-bare"}">
<div class="hero-words">${title}
${block.text !== undefined && html`<p class="lead">${block.text}</p>`}
${block.link !== undefined && html`<p>${button(frame, { ...block.link, style: "primary" })}</p>`}</div>
${image !== false && html`<div class="hero-picture">${image}</div>`}
</section>`
}

function figure({ frame, pictures }: Material, block: BlockOf<"image">, isFirst: boolean): Html {
  const image = picture(pictures(block.url, block.alt), { sizes: "(min-width: 900px) 860px, 94vw", isFirst })
  return html`<figure class="figure">${block.href === undefined ? image : html`<a href="${hrefOf(frame, block.href)}">${image}</a>`}
${block.caption !== undefined && html`<figcaption>${block.caption}</figcaption>`}</figure>`
}

function imageText({ frame, pictures }: Material, block: BlockOf<"imageText">): Html {
  const image = picture(pictures(block.imageUrl, block.imageAlt), { sizes: "(min-width: 800px) 480px, 94vw" })
  return html`<section class="image-text${block.imageSide === "end" && " image-text-end"}">
<div class="image-text-picture">${image}</div>
<div>${block.title !== undefined && html`<h2>${block.title}</h2>`}${prose(block.text)}
${block.link !== undefined && html`<p>${button(frame, { ...block.link, style: "secondary" })}</p>`}</div>
</section>`
}

/** The venue's categories as tiles. */
export function categoryGrid(frame: Frame, title: string | undefined): Html {
  const { categories } = frame.venue
  if (categories.length === 0) return html``
  return html`<section class="section"><h2>${title ?? frame.t.categories}</h2>
<ul class="tiles">${categories.map((link) => html`<li><a class="tile" href="${frame.link(link.path)}">${link.label}</a></li>`)}</ul></section>`
}

function faq(block: BlockOf<"faq">): Html {
  return html`<section class="section faq">${block.title !== undefined && html`<h2>${block.title}</h2>`}
${block.items.map(({ question, answer }) => html`<details><summary>${question}</summary>${prose(answer)}</details>`)}</section>`
}

function button(frame: Frame, link: { label: string; href: string; style?: "primary" | "secondary" }): Html {
  return html`<a class="button${link.style === "secondary" && " button-quiet"}" href="${hrefOf(frame, link.href)}">${link.label}</a>`
}

/** `~/c/cheese` is a page of this shop, wherever that is. */
function hrefOf(frame: Frame, href: string): string {
  return href.startsWith("~/") ? frame.link(href.slice(1)) : safeUrl(href)
}

function imagesOf(block: Block): string[] {
  switch (block.kind) {
    case "hero":
      return block.imageUrl === undefined ? [] : [block.imageUrl]
    case "imageText":
      return [block.imageUrl]
    case "image":
      return [block.url]
    case "columns":
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(imagesOf))
    default:
      return []
  }
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case "hero":
      return [block.text ?? block.title]
    case "text":
    case "imageText":
      return [block.text]
    default:
      return []
  }
}
