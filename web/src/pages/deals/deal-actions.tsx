import { useState } from "react"
import { useNavigate } from "react-router"
import { call, useChange } from "../../api/index.ts"
import { type Action, Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { DealDialog } from "./deal-dialog.tsx"
import { LoseDialog } from "./lose-dialog.tsx"
import type { Deal } from "./states.tsx"
import { WinDialog } from "./win-dialog.tsx"

type Dialog = "win" | "lose" | "edit"
const needs = "deals:write"

/** Wins, loses, reopens, changes or removes a deal. */
export function DealActions({ deal, customer }: { readonly deal: Deal; readonly customer: PickerItem | null }) {
  const t = useText()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<Dialog | null>(null)
  const path = { id: deal.id }
  const touches = ["/deals", "/deal-pipelines", "/audit"]
  const reopen = useChange(() => call("post", "/deals/{id}/reopen", { path }), {
    touches,
    onDone: () => notifyDone(t("deals.isOpen", { name: deal.name })),
  })
  const remove = useChange(() => call("delete", "/deals/{id}", { path }), {
    touches,
    onDone: () => {
      notifyDone(t("deals.removed", { name: deal.name }))
      void navigate("/deals")
    },
  })
  const askRemove = async () => {
    const question = {
      title: t("deals.removeTitle", { name: deal.name }),
      text: t("deals.removeText"),
      action: t("common.remove"),
    }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  const isOpen = deal.state === "open"
  const isLinked = deal.orderId !== null || deal.invoiceId !== null
  const open = (dialog: Dialog) => () => setOpened(dialog)
  const actions: readonly Action[] = [
    { key: "win", label: t("deals.win"), needs, isMain: true, isOffered: isOpen, onClick: open("win") },
    { key: "lose", label: t("deals.lose"), needs, isMain: true, isOffered: isOpen, onClick: open("lose") },
    {
      ...{ key: "links", label: t("deals.links"), needs, isMain: true },
      isOffered: deal.state === "won" && deal.customerId !== null,
      onClick: open("win"),
    },
    {
      ...{ key: "reopen", label: t("deals.reopen"), needs, isMain: deal.state === "lost" },
      isOffered: !isOpen && !isLinked,
      isBusy: reopen.isPending,
      onClick: () => reopen.mutate(undefined, { onError: notifyFailed }),
    },
    { key: "edit", label: t("common.edit"), needs, onClick: open("edit") },
    {
      ...{ key: "remove", label: t("common.remove"), needs, isDanger: true },
      isOffered: !isLinked,
      isBusy: remove.isPending,
      onClick: () => void askRemove(),
    },
  ]
  const close = () => setOpened(null)
  return (
    <>
      <Actions actions={actions} />
      {opened === "edit" && <DealDialog deal={deal} customer={customer} onClose={close} />}
      {opened === "lose" && <LoseDialog deal={deal} onClose={close} />}
      {opened === "win" && <WinDialog deal={deal} onClose={close} />}
    </>
  )
}
