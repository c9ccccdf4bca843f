import type { Liquid } from "liquidjs"

let engine: Liquid | undefined

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
  return engine.parseAndRender(template, { ...data })
}
