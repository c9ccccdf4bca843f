import { areas } from "../pages/register.ts"
import { restOfWords } from "../texts/index.ts"
import type { AreaPage } from "./area.ts"

/** Fetches a page's code before it is opened: at the touch of its link. */
export function preloadPage(path: string): void {
  const wanted = path.replace(/^\//, "")
  const page = areas.flatMap((area) => area.pages).find(({ path }) => path === wanted)
  if (page !== undefined) void Promise.all([page.load(), wordsOf(page)]).catch(() => undefined)
}

/** The words of a page beside those that are always there: only the first one has no others. */
export function wordsOf({ path }: AreaPage): Promise<void> {
  return path === "" ? Promise.resolve() : restOfWords()
}
