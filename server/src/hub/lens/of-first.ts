import { listAt } from "../answers.ts"
import { asNode } from "./codecs.ts"
import { infoOf, pathText, readPlace, rowPlace } from "./place.ts"
import type { At, Field, Node, Place } from "./types.ts"

/** What the first row of a list says, where ours has one of something and they may have several: read, never written. */
export function ofFirst<R, V>(list: Place<readonly R[]>, field: (row: At<R>) => Field<V>): Node<V> {
  const info = infoOf(list)
  const node = asNode(field(rowPlace(list)))
  return {
    about: {
      ...node.about,
      path: [`${pathText(list)}[0]`, node.about.path].filter(Boolean).join("."),
      isReadOnly: true,
    },
    get: (reading) => {
      const [first] = listAt(readPlace(info, reading))
      if (first === undefined) return null
      return node.get({ ...reading, frames: [...reading.frames.slice(0, info.depth + 1), first] })
    },
    put: () => undefined,
  }
}
