import { Button, FileButton, Stack } from "@mantine/core"
import { IconUpload } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate, useParams } from "react-router"
import { call, callFile, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { type Action, Actions, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { download } from "../pickers/download.ts"
import { ExpenseDialog } from "./expense-dialog.tsx"
import { hasPlace, PlaceLink } from "./place-link.tsx"
import { EntryState, type Expense } from "./states.tsx"

const touches = ["/expenses", "/work", "/projects", "/audit"]

/** One expense: what it was for, its receipt, and what is charged for it. */
export function Component() {
  const { id = "" } = useParams()
  const expense = useRead("/expenses/{id}", { path: { id } })
  return <Loaded query={expense}>{(found) => <ExpenseView expense={found} />}</Loaded>
}

function ExpenseView({ expense }: { readonly expense: Expense }) {
  const t = useText()
  const { date, money, percent } = useFormats()
  const { priceMinor, billCurrency } = expense
  const yesNo = (is: boolean) => t(is ? "common.yes" : "common.no")
  return (
    <Stack>
      <PageHead
        title={expense.description}
        back={{ to: "/expenses", label: t("expenses.title") }}
        badges={<EntryState state={expense.state} />}
        subtitle={`${date(expense.spentOn)} · ${expense.person}`}
        actions={<ExpenseActions expense={expense} />}
      />
      <TwoColumns
        main={
          <>
            <Receipt expense={expense} />
            <RecordHistory subject={expense.id} />
          </>
        }
        side={
          <Panel title={t("hours.charged")}>
            <Facts
              facts={[
                { label: t("hours.customer"), value: <CustomerLink id={expense.customerId} /> },
                { label: t("hours.for"), value: hasPlace(expense) && <PlaceLink of={expense} /> },
                { label: t("expenses.category"), value: expense.category },
                { label: t("expenses.cost"), value: money(expense.costMinor, expense.currency) },
                { label: t("expenses.markup"), value: percent(expense.markupPercent) },
                { label: t("expenses.price"), value: priceMinor && money(priceMinor, billCurrency) },
                { label: t("hours.isBillable"), value: yesNo(expense.isBillable) },
                { label: t("hours.billed"), value: yesNo(expense.isBilled) },
                { label: t("expenses.isReimbursable"), value: yesNo(expense.isReimbursable) },
                {
                  label: t("expenses.reimbursedAt"),
                  value: expense.reimbursedAt && date(expense.reimbursedAt.slice(0, 10)),
                },
              ]}
            />
          </Panel>
        }
      />
    </Stack>
  )
}

const accepted = "application/pdf,image/png,image/jpeg,image/webp"

function Receipt({ expense }: { readonly expense: Expense }) {
  const t = useText()
  const client = useQueryClient()
  const canWrite = useMay()("work:write")
  const path = `/expenses/${expense.id}/receipt`
  const upload = async (file: File | null) => {
    if (file === null) return
    await callFile("PUT", path, file).then(() => notifyDone(t("common.saved")), notifyFailed)
    await refresh(client, ["/expenses"])
  }
  return (
    <Panel
      title={t("expenses.receipt")}
      actions={
        canWrite &&
        !expense.isBilled && (
          <FileButton accept={accepted} onChange={(file) => void upload(file)}>
            {(props) => (
              <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={14} />}>
                {t("expenses.addReceipt")}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {expense.hasReceipt ? (
        <Button variant="default" onClick={() => void download(path, expense.description)}>
          {t("expenses.openReceipt")}
        </Button>
      ) : (
        t("expenses.noReceipt")
      )}
    </Panel>
  )
}

function ExpenseActions({ expense }: { readonly expense: Expense }) {
  const t = useText()
  const navigate = useNavigate()
  const [isEdited, setEdited] = useState(false)
  const path = { id: expense.id }
  const steps = {
    approve: () => call("post", "/expenses/{id}/approve", { path }),
    reject: () => call("post", "/expenses/{id}/reject", { path }),
    withdraw: () => call("post", "/expenses/{id}/withdraw", { path }),
    reimburse: () => call("post", "/expenses/{id}/reimburse", { path }),
  }
  const run = useChange((step: keyof typeof steps) => steps[step](), {
    touches,
    onDone: (_, step) => notifyDone(t(`expenses.done.${step}`)),
  })
  const remove = async () => {
    const question = { title: t("expenses.removeTitle"), text: t("expenses.removeText"), action: t("expenses.remove") }
    if (!(await confirm(question))) return
    await call("delete", "/expenses/{id}", { path }).then(() => navigate("/expenses"), notifyFailed)
  }
  const isApproved = expense.state === "approved"
  const step = (key: keyof typeof steps, isOffered: boolean, label: string): Action => ({
    key,
    label,
    needs: "work:approve",
    isMain: key === "approve" || key === "reject",
    isOffered,
    isBusy: run.isPending,
    onClick: () => run.mutate(key, { onError: notifyFailed }),
  })
  return (
    <>
      <Actions
        actions={[
          step("approve", !isApproved, t("hours.approve")),
          step("reject", expense.state === "logged", t("hours.reject")),
          step("withdraw", isApproved && !expense.isBilled, t("hours.withdraw")),
          step(
            "reimburse",
            isApproved && expense.isReimbursable && expense.reimbursedAt === null,
            t("expenses.reimburse"),
          ),
          {
            key: "edit",
            label: t("common.edit"),
            needs: "work:write",
            isOffered: !isApproved,
            onClick: () => setEdited(true),
          },
          {
            key: "remove",
            label: t("common.delete"),
            needs: "work:write",
            isDanger: true,
            isOffered: !isApproved,
            onClick: () => void remove(),
          },
        ]}
      />
      {isEdited && <ExpenseDialog expense={expense} onClose={() => setEdited(false)} />}
    </>
  )
}
