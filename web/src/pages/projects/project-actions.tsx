import { useState } from "react"
import { useNavigate } from "react-router"
import { call, useChange } from "../../api/index.ts"
import { type Action, Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { ProjectDialog } from "./project-dialog.tsx"
import type { Project } from "./states.tsx"

/** What the server allows in a state. */
const offered = {
  planned: ["start", "cancel"],
  active: ["complete", "hold", "cancel"],
  on_hold: ["resume", "complete", "cancel"],
  completed: ["reopen"],
  cancelled: ["reopen"],
} as const satisfies Record<Project["state"], readonly string[]>
type Verb = (typeof offered)[Project["state"]][number]

/** Starts, holds, completes or bills a project. */
export function ProjectActions({ project }: { readonly project: Project }) {
  const t = useText()
  const navigate = useNavigate()
  const [isEdited, setEdited] = useState(false)
  const path = { id: project.id }
  const run = useChange((verb: Verb) => call("post", `/projects/{id}/${verb}`, { path }), {
    touches: ["/projects", "/audit"],
    onDone: ({ state }) => notifyDone(t("projects.done", { state: t(`projects.state.${state}`) })),
  })
  const go = async (verb: Verb) => {
    const question = {
      title: t("projects.cancelTitle"),
      text: t("projects.cancelText"),
      action: t("projects.action.cancel"),
    }
    if (verb === "cancel" && !(await confirm(question))) return
    run.mutate(verb, { onError: notifyFailed })
  }
  const verbs: readonly Verb[] = offered[project.state]
  return (
    <>
      <Actions
        actions={[
          ...verbs.map(
            (verb, place): Action => ({
              key: verb,
              label: t(`projects.action.${verb}`),
              needs: "projects:write",
              isMain: place === 0,
              isDanger: verb === "cancel",
              isBusy: run.isPending,
              onClick: () => void go(verb),
            }),
          ),
          {
            key: "bill",
            label: t("bill.title"),
            needs: "billing:read",
            isMain: true,
            onClick: () => void navigate(`/bill-work?customerId=${project.customerId}&projectId=${project.id}`),
          },
          { key: "edit", label: t("common.edit"), needs: "projects:write", onClick: () => setEdited(true) },
        ]}
      />
      {isEdited && <ProjectDialog project={project} onClose={() => setEdited(false)} />}
    </>
  )
}
