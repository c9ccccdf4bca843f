// Text that one side keeps under rules of its own.
import { rowAt } from "../answers.ts"
import { asNode } from "./codecs.ts"
import { infoOf, pathText, readPlace } from "./place.ts"
import type { Row } from "./rows.ts"
import { type At, type Field, LensError, type Node, type Place } from "./types.ts"

/** Text that they may keep longer than we do: of theirs the first `max` characters are read. */
export function cut(field: Place<string>, max: number): Node<string>
export function cut(field: Node<string>, max: number): Node<string>
export function cut(field: Field<string>, max: number): Node<string> {
  const node = asNode(field) as Node<string>
  return {
    ...node,
    get: (reading) => {
      const text = node.get(reading)
      return typeof text === "string" ? text.slice(0, max).trim() : text
    },
  }
}

/** Text that would be another one if it were cut (a number, a code): what is longer than `max` is refused rather than written. */
export function uncut(place: Place<string>, max: number): Node<string> {
  const node = asNode(place) as Node<string>
  return {
    ...node,
    put: (value, writing) => {
      if (String(value ?? "").length > max) throw new LensError(pathText(place), `they take at most ${max} characters`)
      node.put(value, writing)
    },
  }
}

/** Text; a record without goes by what `instead` makes of it. Neither that nor nothing is written back. */
export function orElse<T>(field: Field<string>, row: At<T>, instead: (row: Row) => string | null): Node<string> {
  const node = asNode(field) as Node<string>
  const info = infoOf(row)
  return {
    ...node,
    get: (reading) => node.get(reading) ?? instead(rowAt(readPlace(info, reading))),
    put: (value, writing) => {
      const old = rowAt(readPlace(info, { frames: writing.bases, env: writing.env }))
      if (value !== null && value !== instead(old)) node.put(value, writing)
    },
  }
}

/** Read by `reader` where it says something, else as `node` reads; written by `node` alone. */
export function readBy<T>(reader: Node<T>, node: Node<T>): Node<T> {
  return { ...node, get: (reading) => reader.get(reading) ?? node.get(reading) }
}

/** Told to the vendor and never read back: what it answers masked, say. */
export function writeOnly<T>(field: Place<T>): Node<T>
export function writeOnly<T>(field: Node<T>): Node<T>
export function writeOnly<T>(field: Field<T>): Node<T> {
  return { ...(asNode(field) as Node<T>), get: () => undefined }
}
