import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Ctx } from "#platform/db"
import { type FileId, fileUrl, putImage, putSmallerImage } from "#platform/files"

/** Which drawing shows a product, by a word of its name; the first line that fits counts. Drawings are ours (`pictures/`). */
const rules: readonly (readonly [word: RegExp, picture: string])[] = [
  [/Olive oil Mani|Early harvest|Organic olive oil/, "oil-early"],
  [/oil Kolymvari 5 l/, "oil-can"],
  [/olive oil soap/i, "soap"],
  [/Sardines|Anchovy/, "fish"],
  [/olive oil/i, "oil"],
  [/Olive paste/, "paste"],
  [/Kalamata|throuba/, "olives-dark"],
  [/Olive wood spoon/, "spoon"],
  [/olives/i, "olives"],
  [/Feta|anthotyro|Manouri|Halloumi/, "feta"],
  [/Graviera|Kefalotyri/, "cheese"],
  [/Metsovone|Ladotyri/, "cheese-round"],
  [/Pine honey|Fir honey|Chestnut|Heather/, "honey-dark"],
  [/honey/i, "honey"],
  [/pollen|Royal jelly/, "pollen"],
  [/Beeswax/, "candle"],
  [/Syros|loukoumi/i, "sweets"],
  [/halva|Sesame bar/i, "halva"],
  [/Melomakarona|Kourabiedes/, "cookies"],
  [/marmalade/i, "marmalade"],
  [/Sour cherry|Fig spoon/, "cherry"],
  [/Lentils|Chickpeas/, "lentils"],
  [/fava|beans|rice/i, "beans"],
  [/noodles|trahanas|Orzo|spaghetti/i, "pasta"],
  [/tea|Chamomile|Dittany/i, "tea"],
  [/saffron|mastic/i, "saffron"],
  [/salt/i, "salt"],
  [/Chilli/, "spice"],
  [/Oregano|Sage|Savory/, "herbs"],
  [/Vinsanto vinegar/, "vinegar"],
  [/Vinsanto|muscat/i, "wine-sweet"],
  [/Xinomavro|Agiorgitiko|Mavrotragano/, "wine-red"],
  [/Assyrtiko|Moschofilero|Retsina|Nykteri/, "wine-white"],
  [/Tsipouro|Ouzo|raki|Tsikoudia/, "spirit"],
  [/lager/, "beer"],
  [/coffee/i, "coffee"],
  [/Almond cordial/, "almond"],
  [/Pomegranate/, "juice"],
  [/orangeade/i, "orange"],
  [/water/i, "water"],
  [/Lakerda|Bottarga/, "roe"],
  [/vine leaves/, "dolma"],
  [/peppers|tomato/i, "tomato"],
  [/capers/i, "capers"],
  [/taramas/i, "taramas"],
  [/briki/, "briki"],
  [/basket/i, "basket"],
]

/** Pixels across: a page offers both, and each browser takes the one that fits. */
const widths = { whole: 640, small: 320 } as const

/** A picture of a business, as a product names it. */
export interface DemoPicture {
  readonly url: string
  readonly fileId: FileId
}

/** The drawing that shows a product of this name; undefined where there is none. */
export function pictureFor(name: string): string | undefined {
  return rules.find(([word]) => word.test(name))?.[1]
}

/** Keeps the drawings of these names with a business, each in two sizes. */
export async function keepPictures(ctx: Ctx, names: Iterable<string>): Promise<ReadonlyMap<string, DemoPicture>> {
  const kept = new Map<string, DemoPicture>()
  for (const name of new Set(names)) {
    const { id } = await putImage(ctx, drawing(name, widths.whole), `${name}.webp`)
    await putSmallerImage(ctx, id, drawing(name, widths.small))
    kept.set(name, { url: fileUrl(id), fileId: id })
  }
  return kept
}

function drawing(name: string, width: number): Buffer {
  return readFileSync(join(import.meta.dirname, "pictures", `${name}-${width}.webp`))
}
