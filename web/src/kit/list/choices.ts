import type { Filter } from "./list-types.ts"

/** A filter by one of fixed words, each shown by its name. */
export function choice<K extends string>(
  param: string,
  label: string,
  values: readonly K[],
  name: (value: K) => string,
): Filter {
  return { kind: "choice", param, label, options: values.map((value) => ({ value, label: name(value) })) }
}

/** The words of a table by word, such as the tones of states. */
export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[]
}
