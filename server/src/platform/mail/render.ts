import type { Liquid, Template } from "liquidjs"

let engine: Liquid | undefined
/** Templates that were parsed, by their text; most mails are of few kinds. */
const parsed = new Map<string, Template[]>()
const parsedMax = 200

/** Fills a Liquid template; `data` is all it can see. Throws for a malformed template. */
export async function renderText(template: string, data: Readonly<Record<string, unknown>>): Promise<string> {
  if (engine === undefined) {
    const { Liquid: Engine } = await import("liquidjs")
    // Templates may be a tenant's own one day: no files, bounded time and memory.
    engine = new Engine({
      ownPropertyOnly: true,
      templates: {},
      renderLimit: 500,
      parseLimit: 100_000,
      memoryLimit: 10_000_000,
    })
  }
  return engine.render(parsedOf(engine, template), { ...data })
}

function parsedOf(liquid: Liquid, template: string): Template[] {
  const known = parsed.get(template)
  if (known !== undefined) return known
  const fresh = liquid.parse(template)
  if (parsed.size >= parsedMax) parsed.clear()
  parsed.set(template, fresh)
  return fresh
}
