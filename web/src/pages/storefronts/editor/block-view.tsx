import { Text } from "@mantine/core"
import type { SlotComponent } from "@puckeditor/core"
import type { ReactNode } from "react"
import { useText } from "../../../texts/index.ts"
import { isShown } from "../picture-input.tsx"
import { type BlockKind, recordOf, recordsOf, type Values } from "./blocks.ts"
import { RichView } from "./rich-view.tsx"

/** The values of a block as Puck hands them to be drawn: where blocks lie in it, a component that draws them. */
interface ViewProps {
  readonly values: Values
}

/** How each kind looks while the page is written; the preview shows the shop's own drawing. A kind that is missing does not compile. */
const views: { readonly [K in BlockKind]: (props: ViewProps) => ReactNode } = {
  hero: Hero,
  heading: ({ values }) =>
    values["level"] === 3 ? (
      <h3 className="m-block-head">{str(values["text"])}</h3>
    ) : (
      <h2 className="m-block-head">{str(values["text"])}</h2>
    ),
  text: ({ values }) => <RichView text={str(values["text"])} />,
  image: ({ values }) => (
    <figure className="m-block-figure">
      <Picture url={values["url"]} alt={values["alt"]} />
      {str(values["caption"]) !== "" && <figcaption>{str(values["caption"])}</figcaption>}
    </figure>
  ),
  imageText: ImageText,
  button: ({ values }) => <Button words={values["label"]} isQuiet={values["style"] === "secondary"} />,
  productGrid: ProductGrid,
  categoryGrid: CategoryGrid,
  faq: ({ values }) => (
    <div>
      <Title values={values} />
      {recordsOf(values["items"]).map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question has no name but its place
        <div key={at} className="m-block-row">
          <strong>{str(item["question"])}</strong>
          <RichView text={str(item["answer"])} />
        </div>
      ))}
    </div>
  ),
  quote: ({ values }) => (
    <blockquote className="m-block-quote">
      <p>{str(values["text"])}</p>
      {str(values["author"]) !== "" && <footer>{str(values["author"])}</footer>}
    </blockquote>
  ),
  notice: ({ values }) => (
    <p className="m-block-notice" data-tone={str(values["tone"])}>
      {str(values["text"])}
    </p>
  ),
  divider: () => <hr className="m-block-line" />,
  columns: Columns,
}

/** A block on the canvas. */
export function BlockView({ kind, values }: { readonly kind: string; readonly values: Values }) {
  if (!(kind in views)) return <Text c="dimmed">{kind}</Text>
  const View = views[kind as BlockKind] // `in` has just said that it is one
  return <View values={values} />
}

function Hero({ values }: ViewProps) {
  const link = recordOf(values["link"])
  return (
    <div className="m-block-hero" data-align={str(values["align"])}>
      <div>
        <h2 className="m-block-head">{str(values["title"])}</h2>
        <p>{str(values["text"])}</p>
        {str(link["label"]) !== "" && <Button words={link["label"]} isQuiet={false} />}
      </div>
      {str(values["imageUrl"]) !== "" && <Picture url={values["imageUrl"]} alt={values["imageAlt"]} />}
    </div>
  )
}

function ImageText({ values }: ViewProps) {
  const link = recordOf(values["link"])
  return (
    <div className="m-block-pair" data-side={str(values["imageSide"])}>
      <Picture url={values["imageUrl"]} alt={values["imageAlt"]} />
      <div>
        <Title values={values} />
        <RichView text={str(values["text"])} />
        {str(link["label"]) !== "" && <Button words={link["label"]} isQuiet />}
      </div>
    </div>
  )
}

const tilesShown = 4

function ProductGrid({ values }: ViewProps) {
  const t = useText()
  const chosen = Array.isArray(values["products"]) ? values["products"].length : 0
  const limit = typeof values["limit"] === "number" ? values["limit"] : tilesShown
  const count = Math.min(chosen > 0 ? chosen : limit, tilesShown)
  return (
    <div>
      <Title values={values} />
      <Tiles word={t("storefronts.productTile")} count={count} />
    </div>
  )
}

function CategoryGrid({ values }: ViewProps) {
  const t = useText()
  return (
    <div>
      <Title values={values} />
      <Tiles word={t("storefronts.categoryTile")} count={3} />
    </div>
  )
}

function Tiles({ word, count }: { readonly word: string; readonly count: number }) {
  return (
    <div className="m-block-tiles">
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tiles are all alike
        <span key={at}>{word}</span>
      ))}
    </div>
  )
}

function Columns({ values }: ViewProps) {
  return (
    <div className="m-block-columns">
      {recordsOf(values["columns"]).map((column, at) => {
        const Slot = column["blocks"] as SlotComponent // Puck draws a list of blocks by such a one
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
        return <div key={at}>{typeof Slot === "function" && <Slot minEmptyHeight={80} />}</div>
      })}
    </div>
  )
}

function Title({ values }: ViewProps) {
  const title = str(values["title"])
  return title === "" ? null : <h3 className="m-block-head">{title}</h3>
}

function Button({ words, isQuiet }: { readonly words: unknown; readonly isQuiet: boolean }) {
  return (
    <span className="m-block-button" data-quiet={isQuiet || undefined}>
      {str(words)}
    </span>
  )
}

function Picture({ url, alt }: { readonly url: unknown; readonly alt: unknown }) {
  const t = useText()
  if (isShown(url)) return <img className="m-block-picture" src={url} alt={str(alt)} draggable={false} />
  return <span className="m-block-picture m-block-blank">{t("storefronts.kind.image")}</span>
}

function str(value: unknown): string {
  return typeof value === "string" ? value : ""
}
