import {
  IconKey,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRepeat,
  IconSend,
  IconTrash,
} from "@tabler/icons-react"
import { useState } from "react"
import { useNavigate } from "react-router"
import { call, useChange } from "../../api/index.ts"
import { Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { ReplayDialog } from "./replay-dialog.tsx"
import { RotateDialog } from "./rotate-dialog.tsx"
import { SecretDialog } from "./secret-dialog.tsx"
import type { Endpoint } from "./states.tsx"

const write = "webhooks:write"
const touches = ["/integration"]

/** What can be done to an endpoint in its state. */
export function EndpointActions({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useText()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<"rotate" | "replay" | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const { test, pause, remove } = useEndpointChanges(endpoint)
  const isRunning = endpoint.state === "enabled"
  const close = () => setDialog(null)
  return (
    <>
      <Actions
        actions={[
          {
            key: "test",
            label: t("webhooks.test"),
            icon: IconSend,
            needs: write,
            isMain: true,
            isOffered: endpoint.state !== "disabled",
            isBusy: test.isPending,
            onClick: () => test.mutate(),
          },
          {
            key: "pause",
            label: t(isRunning ? "webhooks.pause" : "webhooks.resume"),
            icon: isRunning ? IconPlayerPause : IconPlayerPlay,
            needs: write,
            isMain: true,
            isBusy: pause.isPending,
            onClick: () => pause.mutate(isRunning ? "paused" : "enabled"),
          },
          {
            key: "edit",
            label: t("common.edit"),
            icon: IconPencil,
            needs: write,
            onClick: () => void navigate(`/webhooks/${endpoint.id}/edit`),
          },
          {
            key: "replay",
            label: t("webhooks.replayMissed"),
            icon: IconRepeat,
            needs: write,
            isOffered: endpoint.state !== "disabled",
            onClick: () => setDialog("replay"),
          },
          {
            key: "rotate",
            label: t("webhooks.rotate"),
            icon: IconKey,
            needs: write,
            onClick: () => setDialog("rotate"),
          },
          {
            key: "delete",
            label: t("webhooks.delete"),
            icon: IconTrash,
            needs: write,
            isDanger: true,
            onClick: () => void remove(),
          },
        ]}
      />
      {dialog === "replay" && <ReplayDialog endpoint={endpoint} onClose={close} />}
      {dialog === "rotate" && (
        <RotateDialog
          endpoint={endpoint}
          onClose={close}
          onMade={(made) => {
            close()
            setSecret(made)
          }}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  )
}

function useEndpointChanges(endpoint: Endpoint) {
  const t = useText()
  const navigate = useNavigate()
  const { id, name } = endpoint
  const path = { id }
  const test = useChange(() => call("post", "/integration/webhooks/{id}/test", { path }).catch(notifyFailed), {
    touches,
    onDone: (delivery) => delivery && notifyDone(t("webhooks.tested")),
  })
  const pause = useChange(
    (state: "enabled" | "paused") =>
      call("put", "/integration/webhooks/{id}", { path, body: { state } }).catch(notifyFailed),
    {
      touches,
      onDone: (done, state) =>
        done && notifyDone(t(state === "paused" ? "webhooks.paused" : "webhooks.resumed", { name })),
    },
  )
  const gone = useChange(() => call("delete", "/integration/webhooks/{id}", { path }), { touches: ["/integration/d"] })
  const remove = async () => {
    const title = t("webhooks.delete")
    if (!(await confirm({ title, text: t("webhooks.deleteText", { name }), action: title }))) return
    try {
      await gone.mutateAsync()
      notifyDone(t("webhooks.deleted", { name }))
      void navigate("/webhooks")
    } catch (error) {
      notifyFailed(error)
    }
  }
  return { test, pause, remove }
}
