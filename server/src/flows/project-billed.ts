import { billProject, freeProject, type ProjectId } from "#business/projects"
import { billFreed, billMade } from "#business/work"
import { isId } from "#kernel"
import { inTransaction } from "#platform/events"

interface BillFact {
  readonly invoiceId: `inv_${string}`
  readonly currency: string
  readonly projects: readonly { readonly projectId: string; readonly minutes: number; readonly amountMinor: string }[]
}

/** An invoice made of a project's work is noted with the project. */
export const billMadeMarksProjects = inTransaction(billMade, "bill-made-marks-projects", async (ctx, { data }) => {
  for (const bill of billsOf(data)) await billProject(ctx, bill)
})

/** What is freed again is taken off. */
export const billFreedMarksProjects = inTransaction(billFreed, "bill-freed-marks-projects", async (ctx, { data }) => {
  for (const bill of billsOf(data)) await freeProject(ctx, bill)
})

function billsOf({ invoiceId, currency, projects }: BillFact) {
  return projects.flatMap(({ projectId, minutes, amountMinor }) =>
    isProject(projectId) ? [{ projectId, invoiceId, minutes, amountMinor: BigInt(amountMinor), currency }] : [],
  )
}

function isProject(id: string): id is ProjectId {
  return isId("prj", id)
}
