/** What a form sent: fields as text. */
export class Form {
  readonly #fields: URLSearchParams
  constructor(body: string) {
    this.#fields = new URLSearchParams(body)
  }

  /** A field's text without blanks around it; empty when it was not sent. NUL, which PostgreSQL's text can't hold, is left out. */
  text(name: string): string {
    return (this.#fields.get(name) ?? "").replaceAll("\u0000", "").trim()
  }

  /** A field's text, or null when it is empty. */
  optional(name: string): string | null {
    const text = this.text(name)
    return text === "" ? null : text
  }

  has(name: string): boolean {
    return this.#fields.has(name)
  }

  /** Fields whose name begins with `prefix`, by what follows it. */
  startingWith(prefix: string, max: number): [name: string, value: string][] {
    return [...this.#fields.keys()]
      .filter((name) => name.startsWith(prefix))
      .slice(0, max)
      .map((name) => [name.slice(prefix.length), this.text(name)])
  }
}

/** A whole number of pieces, 0 to 999; undefined for anything else. */
export function piecesOf(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined
}
