import { useState } from "react"
import { call, useChange } from "../../api/index.ts"
import { type Action, Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { MailboxDoor } from "./mailbox-door.tsx"
import type { Mailbox } from "./mailboxes-page.tsx"
import { useRemoved } from "./use-removed.ts"

const askPauseMs = 1_500
/** Longer than the server takes to come round to it and to give up on a connection. */
const askTries = 30

interface ActionsProps {
  readonly mailbox: Mailbox
  readonly onEdit: () => void
}

/** What is done to a mailbox: asked, changed, switched, its door opened, removed. */
export function MailboxActions({ mailbox, onEdit }: ActionsProps) {
  const t = useText()
  const [token, setToken] = useState<string | null>(null)
  const check = useCheck(mailbox)
  const { id, name, isActive, hasToken, imap } = mailbox
  const manage = { needs: "desk:manage" }
  const switched = useChange(
    (to: boolean) => call("patch", "/desk/mailboxes/{id}", { path: { id }, body: { isActive: to } }),
    { touches: ["/desk"] },
  )
  const turn = (to: boolean) =>
    switched.mutate(to, {
      onSuccess: () =>
        notifyDone(t(to ? "deskSetup.mailboxes.isOn" : "deskSetup.mailboxes.isOff", { name }), () =>
          switched.mutateAsync(!to),
        ),
      onError: notifyFailed,
    })
  const renew = useChange(() => call("post", "/desk/mailboxes/{id}/token", { path: { id } }), { touches: ["/desk"] })
  const open = async () => {
    const question = {
      title: t("deskSetup.mailboxes.renewTitle"),
      text: t("deskSetup.mailboxes.renewText"),
      action: t("deskSetup.mailboxes.renew"),
    }
    if (hasToken && !(await confirm(question))) return
    renew.mutate(undefined, { onSuccess: (made) => setToken(made.token), onError: notifyFailed })
  }
  const remove = useRemoval(mailbox)
  const actions: Action[] = [
    {
      key: "check",
      label: t("deskSetup.mailboxes.check"),
      isMain: true,
      isOffered: isActive && imap !== null,
      isBusy: check.isPending,
      onClick: () => check.mutate(undefined, { onError: notifyFailed }),
      ...manage,
    },
    { key: "edit", label: t("common.edit"), onClick: onEdit, ...manage },
    {
      key: "door",
      label: t(hasToken ? "deskSetup.mailboxes.renew" : "deskSetup.mailboxes.openDoor"),
      onClick: () => void open(),
      ...manage,
    },
    {
      key: "switch",
      label: t(isActive ? "deskSetup.mailboxes.turnOff" : "deskSetup.mailboxes.turnOn"),
      onClick: () => turn(!isActive),
      ...manage,
    },
    { key: "remove", label: t("common.remove"), isDanger: true, onClick: () => void remove(), ...manage },
  ]
  return (
    <>
      <Actions actions={actions} />
      {token !== null && <MailboxDoor mailbox={mailbox} token={token} onClose={() => setToken(null)} />}
    </>
  )
}

/** Asks the mail server now, and tells how it went as soon as that is known. */
function useCheck({ id, checkedAt }: Mailbox) {
  const t = useText()
  return useChange(
    async () => {
      await call("post", "/desk/mailboxes/{id}/check", { path: { id } })
      for (let tries = 0; tries < askTries; tries++) {
        await new Promise((done) => setTimeout(done, askPauseMs))
        const { data } = await call("get", "/desk/mailboxes")
        const found = data.find((one) => one.id === id)
        if (found === undefined || found.checkedAt !== checkedAt) return found
      }
      return undefined
    },
    {
      touches: ["/desk/mailboxes"],
      onDone: (found) => {
        if (found === undefined) return notifyDone(t("deskSetup.mailboxes.stillAsking"))
        notifyDone(t(found.lastError === null ? "deskSetup.mailboxes.works" : "deskSetup.mailboxes.fails"))
      },
    },
  )
}

function useRemoval({ id, name }: Mailbox): () => Promise<void> {
  const t = useText()
  const removed = useRemoved(name)
  return async () => {
    const question = {
      title: t("deskSetup.remove", { name }),
      text: t("deskSetup.mailboxes.removeText"),
      action: t("common.remove"),
    }
    if (!(await confirm(question))) return
    await removed(() => call("delete", "/desk/mailboxes/{id}", { path: { id } })).catch(notifyFailed)
  }
}
