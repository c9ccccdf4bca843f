import type { Text } from "../../../texts/index.ts"
import type { BlockField } from "./block-schema.ts"
import type { Fault, Values } from "./blocks.ts"
import { isSimpleHtml, readSimpleHtml } from "./simple-html.ts"

/** What a kind of block, a field or a choice is called; one that has no word here is called as the server calls it. */
export function wordOf(t: Text, group: "kind" | "field" | "option", name: string | number): string {
  return t(`storefronts.${group}.${name}` as "storefronts.kind.text", { defaultValue: String(name) })
}

export function faultText(t: Text, fault: Fault | undefined): string | null {
  switch (fault) {
    case undefined:
      return null
    case "wanted":
      return t("form.wanted")
    case "link":
      return t("storefronts.linkWrong")
    case "picture":
      return t("storefronts.pictureWrong")
    case "tooMany":
      return t("storefronts.tooMany")
  }
}

const nameCharsMax = 40

/** A block in a line: its kind, and the first words that stand in it. */
export function blockName(t: Text, kind: string, fields: readonly BlockField[], values: Values): string {
  const words = fields
    .filter((field) => field.kind === "line" || field.kind === "words" || field.kind === "rich")
    .map(({ name }) => values[name])
    .find((value) => typeof value === "string" && value.trim() !== "")
  const word = wordOf(t, "kind", kind)
  return typeof words === "string" ? `${word}: ${plain(words).slice(0, nameCharsMax)}` : word
}

/** HTML as what a reader sees of it. */
function plain(text: string): string {
  return (isSimpleHtml(text) ? (readSimpleHtml(text).textContent ?? "") : text).trim()
}
