import type { BenchBackend } from "./server.ts"

/** One measured figure: one JSON line. */
export interface Figure {
  readonly bench: string
  readonly figure: string
  readonly backend: BenchBackend
  readonly value: number
  readonly unit: string
  /** What is asked for, where something is: `min` at least, `max` at most. */
  readonly target?: { readonly min?: number; readonly max?: number }
}

/** How figures are told: as JSON lines, or as text for a person. */
export type Tell = (figure: Figure) => void

/** Writes a figure to standard output as soon as it is measured. */
export function teller(isJson: boolean): Tell {
  return (figure) => {
    if (isJson) {
      process.stdout.write(`${JSON.stringify(figure)}\n`)
      return
    }
    const { target } = figure
    const wish =
      target === undefined
        ? ""
        : target.min === undefined
          ? `   (at most ${target.max})`
          : `   (at least ${target.min})`
    process.stdout.write(
      `${figure.backend.padEnd(9)} ${figure.figure.padEnd(20)} ${String(figure.value).padStart(10)} ${figure.unit}${wish}\n`,
    )
  }
}
