import { Button } from "@mantine/core"
import { useState } from "react"
import { useMay } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"
import { ExpenseDialog } from "../hours/expense-dialog.tsx"
import type { Project } from "./states.tsx"

/** Writes down an expense of a project. */
export function AddExpense({ project }: { readonly project: Project }) {
  const t = useText()
  const canWrite = useMay()("work:write")
  const [isOpen, setOpen] = useState(false)
  if (!canWrite) return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t("expenses.log")}
      </Button>
      {isOpen && (
        <ExpenseDialog place={{ place: "project", placeId: project.id, taskId: null }} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
