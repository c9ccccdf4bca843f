import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { call, refresh } from "../../../api/index.ts"
import { confirm, notifyDone } from "../../../kit/feedback/index.ts"
import { useText } from "../../../texts/index.ts"
import { blocksOf, itemsOf } from "./blocks.ts"
import type { Draft } from "./draft.ts"
import type { EditorHeadProps } from "./editor-head.tsx"
import { useBlockActions } from "./use-blocks.ts"

/** Puts what is written into the shop, takes the page off, lets go of what is written; a refusal stays on the page. */
export function usePublishing({ page, kinds, writing: { keeper } }: EditorHeadProps) {
  const t = useText()
  const client = useQueryClient()
  const [known, setKnown] = useState(page)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { replaceAll, back } = useBlockActions()
  const path = { id: page.id }

  /** Shows what the server holds now as it holds it; what stood there can be brought back by a step. */
  function show(draft: Draft): void {
    const items = itemsOf(kinds, draft.blocks)
    keeper.adopt(draft, blocksOf(kinds, items))
    replaceAll(items)
  }

  async function tryTo(work: () => Promise<void>): Promise<void> {
    setProblem(null)
    setBusy(true)
    try {
      await work()
      void refresh(client, ["/storefront-pages"])
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  const publish = () =>
    tryTo(async () => {
      if (!(await keeper.flush())) return
      const done = await call("post", "/storefront-pages/{id}/publish", { path, version: keeper.version })
      setKnown(done)
      const ended = await call("get", "/storefront-pages/{id}/draft", { path })
      keeper.published(ended)
      notifyDone(t("storefronts.publishedDone", { name: done.title }))
    })

  const unpublish = () =>
    tryTo(async () => {
      const body = { isPublished: false }
      const done = await call("patch", "/storefront-pages/{id}", { path, body, version: known.version })
      setKnown(done)
      notifyDone(t("storefronts.unpublishedDone", { name: done.title }), async () => {
        const shown = { isPublished: true }
        setKnown(await call("patch", "/storefront-pages/{id}", { path, body: shown, version: done.version }))
        void refresh(client, ["/storefront-pages"])
      })
    })

  const discard = async () => {
    const question = {
      title: t("storefronts.discardTitle"),
      text: t("storefronts.discardText"),
      action: t("storefronts.discard"),
    }
    if (!(await confirm(question))) return
    await tryTo(async () => {
      await keeper.flush()
      show(await call("delete", "/storefront-pages/{id}/draft", { path, version: keeper.version }))
      notifyDone(t("storefronts.discarded"), async () => back())
    })
  }

  // Who comes back to this window goes on from what others wrote in the meantime.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return
      keeper.look().then(
        (theirs) => {
          if (theirs === null) return
          show(theirs)
          notifyDone(t("storefronts.refreshed", { name: theirs.savedBy?.name ?? "" }))
        },
        () => undefined, // What could not be asked is asked again with the next saving.
      )
    }
    document.addEventListener("visibilitychange", look)
    return () => document.removeEventListener("visibilitychange", look)
  })

  return { known, isBusy, problem, publish, unpublish, discard }
}
