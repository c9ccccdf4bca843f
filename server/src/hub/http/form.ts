/**
 * Nested fields as forms have them: `address[line1]`, `types[0]`; in the order of their names, so that the same fields are the same text,
 * which an idempotency key stands for. What is null is sent empty, what is undefined not at all.
 */
export function nestedForm(fields: object): Readonly<Record<string, string>> {
  return Object.fromEntries(pairsOf(fields, (name) => name))
}

function pairsOf(fields: object, named: (name: string) => string): [string, string][] {
  const names = Object.keys(fields)
  return (Array.isArray(fields) ? names : names.toSorted()).flatMap((name) => {
    const value: unknown = Reflect.get(fields, name)
    if (value === undefined) return []
    if (typeof value === "object" && value !== null) return pairsOf(value, (inner) => `${named(name)}[${inner}]`)
    return [[named(name), value === null ? "" : String(value)]]
  })
}
