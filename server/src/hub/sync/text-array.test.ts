import fc from "fast-check"
import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { textArray } from "./text-array.ts"

const world = await makeWorld()

const texts = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
    fc.constantFrom("", "NULL", "null", '"', "\\", '\\"', "{", "}", ",", "a,b", "{a}", " a ", "\n", "'", "ä€😀"),
  ),
  { maxLength: 20 },
)

test("the database reads the texts that were written, whatever is in them", async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const { rows } = await world.db.withSystem("test", (sys) =>
        sys.tx.session.query("select unnest($1::text[]) as text", [textArray(given)]),
      )
      expect((rows as { text: string }[]).map((row) => row.text)).toEqual(given)
    }),
  )
})
