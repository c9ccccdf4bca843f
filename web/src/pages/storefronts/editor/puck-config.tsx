import type { Config, Field, Fields } from "@puckeditor/core"
import type { Text } from "../../../texts/index.ts"
import type { BlockField } from "./block-schema.ts"
import { BlockView } from "./block-view.tsx"
import { type Kinds, newValues } from "./blocks.ts"
import { wordOf } from "./words.ts"

/** Puck's components: exactly the kinds of block that the server told. Fields of ours change them, so Puck only hears of what nests. */
export function puckConfig(t: Text, kinds: Kinds): Config {
  return {
    components: Object.fromEntries(
      [...kinds].map(([kind, fields]) => [
        kind,
        {
          label: wordOf(t, "kind", kind),
          fields: nestingOf(fields),
          defaultProps: newValues(fields, t("storefronts.starter")),
          render: (values) => <BlockView kind={kind} values={values} />,
        },
      ]),
    ),
  }
}

function nestingOf(fields: readonly BlockField[]): Fields {
  return Object.fromEntries(
    fields.flatMap((field): [string, Field][] => {
      if (field.kind === "blocks") return [[field.name, { type: "slot", allow: [...field.allow] }]]
      const inner = field.kind === "rows" ? nestingOf(field.fields) : {}
      return Object.keys(inner).length === 0 ? [] : [[field.name, { type: "array", arrayFields: inner }]]
    }),
  )
}
