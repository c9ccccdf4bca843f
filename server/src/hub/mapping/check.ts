import type { Authority, Resource } from "../define.ts"
import { recordTypeOf } from "../records/index.ts"
import { formulaOf, reasonOf } from "./formula.ts"
import { stepsOf } from "./path.ts"
import { type FieldRule, rulesMax } from "./rules.ts"

/** What is wrong with a mapping, each as "field: reason"; empty when it may be saved. */
export function problemsOf(
  resource: Resource,
  rules: Readonly<Record<string, FieldRule>>,
  authority: Readonly<Record<string, Authority>>,
): string[] {
  const type = recordTypeOf(resource.kind)
  const problems = Object.keys(rules).length > rulesMax ? [`at most ${rulesMax} fields may have rules`] : []
  for (const [field, rule] of Object.entries(rules)) {
    const about = resource.map.fields.get(field)
    if (about === undefined)
      problems.push(`${field}: there is no such field of ours; there are ${type.fields.join(", ")}`)
    else if (about.ref !== undefined) problems.push(`${field}: it names another record, which the connector joins`)
    else if (about.fields !== undefined || Array.isArray(type.blank[field]))
      problems.push(`${field}: lists stay as the connector maps them`)
    else problems.push(...ruleProblems(field, rule, (value) => type.whyWrong({ [field]: value }, false)))
  }
  for (const field of Object.keys(authority)) {
    if (field !== "*" && !resource.map.fields.has(field))
      problems.push(`${field}: nobody can decide a field that is not there`)
  }
  for (const [field, who] of Object.entries(authority)) {
    if (who === "newest" && type.guarded.has(field))
      problems.push(`${field}: money, tax, stock and identity are not decided by what is newer`)
  }
  return problems
}

function ruleProblems(field: string, rule: FieldRule, whyWrong: (value: unknown) => string | null): string[] {
  const found: string[] = []
  const tried = (what: string, work: () => unknown): void => {
    try {
      work()
    } catch (error) {
      found.push(`${field}: ${what}${reasonOf(error)}`)
    }
  }
  if (rule.kind === "formula") {
    tried("", () => formulaOf(rule.get, "get"))
    const { put } = rule
    if (put !== undefined) {
      tried("writing back: ", () => formulaOf(put.formula, "put"))
      tried("writing back: ", () => stepsOf(put.path))
    }
    return found
  }
  tried("", () => stepsOf(rule.path))
  if (rule.kind === "lookup") {
    const values = [...Object.values(rule.table), ...(rule.otherwise === undefined ? [] : [rule.otherwise])]
    for (const value of new Set(values)) {
      const reason = value === null ? null : whyWrong(value) && whyWrong(String(value))
      if (reason !== null) found.push(`${field}: the table holds what it can't be (${String(value).slice(0, 40)})`)
    }
  }
  return found
}
