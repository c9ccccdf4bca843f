import type { FormErrors } from "@mantine/form"
import type { Text } from "../../texts/index.ts"
import type { MappedField, Mapping, Rule } from "./mappings.tsx"

export const ruleKinds = ["none", "direct", "lookup", "formula"] as const
export const authorities = ["ours", "theirs", "newest", "ask"] as const

/** A rule as it stands in the form; a table is a line per word, `theirs = ours`. */
export interface RuleValues {
  kind: (typeof ruleKinds)[number]
  path: string
  table: string
  formula: string
  backPath: string
  backFormula: string
  isReadOnly: boolean
  authority: (typeof authorities)[number]
}

/** The form of a field, with its rule as it is. */
export function ruleValues(mapping: Mapping, field: MappedField): RuleValues {
  const rule = mapping.rules[field.field]
  const empty: RuleValues = {
    kind: "none",
    path: "",
    table: "",
    formula: "",
    backPath: "",
    backFormula: "",
    isReadOnly: false,
    authority: mapping.authority[field.field] ?? field.authority,
  }
  if (rule === undefined) return empty
  if (rule.kind === "formula")
    return {
      ...empty,
      kind: rule.kind,
      formula: rule.get,
      backPath: rule.put?.path ?? "",
      backFormula: rule.put?.formula ?? "",
    }
  const shown = { ...empty, kind: rule.kind, path: rule.path, isReadOnly: rule.isReadOnly ?? false }
  return rule.kind === "direct" ? shown : { ...shown, table: tableText(rule.table) }
}

/** What is wrong with a rule before the server looks. */
export function checkRule(t: Text, values: RuleValues): FormErrors {
  const wanted = t("form.wanted")
  const { kind, path, table, formula, backPath, backFormula } = values
  return {
    ...((kind === "direct" || kind === "lookup") && path.trim() === "" ? { path: wanted } : {}),
    ...(kind === "lookup" && Object.keys(tableOf(table)).length === 0 ? { table: wanted } : {}),
    ...(kind === "formula" && formula.trim() === "" ? { formula: wanted } : {}),
    ...(kind === "formula" && (backPath.trim() === "") !== (backFormula.trim() === "") ? { backPath: wanted } : {}),
  }
}

/** The whole mapping with this field's rule and authority changed. */
export function withRule(mapping: Mapping, field: MappedField, values: RuleValues) {
  const { [field.field]: _old, ...others } = mapping.rules
  const { [field.field]: _before, ...decided } = mapping.authority
  const rule = ruleOf(values)
  return {
    entity: mapping.entity,
    rules: rule === null ? others : { ...others, [field.field]: rule },
    authority: values.authority === field.authority ? decided : { ...decided, [field.field]: values.authority },
  }
}

function ruleOf({ kind, path, table, formula, backPath, backFormula, isReadOnly }: RuleValues): Rule | null {
  const readOnly = isReadOnly ? { isReadOnly } : {}
  if (kind === "none") return null
  if (kind === "direct") return { kind, path: path.trim(), ...readOnly }
  if (kind === "lookup") return { kind, path: path.trim(), table: tableOf(table), ...readOnly }
  const put = backPath.trim() === "" ? {} : { put: { path: backPath.trim(), formula: backFormula } }
  return { kind, get: formula, ...put }
}

function tableOf(text: string): Record<string, string> {
  const lines = text.split("\n").filter((line) => line.includes("="))
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf("=")
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )
}

function tableText(table: Readonly<Record<string, unknown>>): string {
  return Object.entries(table)
    .map(([theirs, ours]) => `${theirs} = ${String(ours ?? "")}`)
    .join("\n")
}
