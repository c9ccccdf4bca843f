import type { Reply, Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type Project = Reply<"get", "/projects/{id}">
export type Task = Row<"/projects/{id}/tasks">
export type Milestone = Row<"/projects/{id}/milestones">

export const projectTones = {
  planned: "open",
  active: "moving",
  on_hold: "warn",
  completed: "good",
  cancelled: "over",
} as const satisfies Record<Project["state"], Tone>

export const billings = [
  "time_and_material",
  "fixed_price",
  "retainer",
] as const satisfies readonly Project["billing"][]

export function ProjectState({ project }: { readonly project: Pick<Project, "state" | "isOverBudget"> }) {
  const t = useText()
  return (
    <>
      <StateBadge tone={projectTones[project.state]}>{t(`projects.state.${project.state}`)}</StateBadge>
      {project.isOverBudget && <StateBadge tone="bad">{t("projects.overBudget")}</StateBadge>}
    </>
  )
}
