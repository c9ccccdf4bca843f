import {
  IconDatabaseExport,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnected,
  IconPlugConnectedX,
  IconRefresh,
  IconRefreshAlert,
  IconStethoscope,
} from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, refresh, useChange } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { useBrandText } from "./brand.tsx"
import { consentAgain } from "./connect.ts"
import type { ConnectionProps } from "./connection-page.tsx"

const write = "integrations:write"
const touches = ["/integrations"]
/** What is read again after the end of a connection; the connection itself is gone. */
const catalogue = new Set(["/integrations", "/integrations/connected", "/integrations/{slug}"])

/** What can be done to a connection in its state. */
export function ConnectionActions(props: ConnectionProps) {
  const t = useText()
  const { connection, connector } = props
  const { business } = useHere()
  const { sync, fill, test, pause, leave } = useConnectionChanges(props)
  const { state } = connection
  const isRunning = state === "connected" || state === "error"
  const isConsent = connector.auth.kind === "oauth2" && connector.hasApp && !connection.isSandbox
  return (
    <Actions
      actions={[
        {
          key: "again",
          label: t("integrations.again"),
          icon: IconPlugConnected,
          needs: write,
          isMain: true,
          isOffered: isConsent && state !== "connected" && state !== "paused",
          onClick: () => void consentAgain(connection, business.id).catch(notifyFailed),
        },
        {
          key: "sync",
          label: t("integrations.syncNow"),
          icon: IconRefresh,
          needs: "integrations:sync",
          isMain: true,
          isOffered: isRunning,
          isBusy: sync.isPending,
          onClick: () => sync.mutate(false),
        },
        {
          key: "pause",
          label: t(state === "paused" ? "integrations.resume" : "integrations.pause"),
          icon: state === "paused" ? IconPlayerPlay : IconPlayerPause,
          needs: write,
          isMain: true,
          isOffered: isRunning || state === "paused",
          isBusy: pause.isPending,
          onClick: () => pause.mutate(state === "paused" ? "resume" : "pause"),
        },
        {
          key: "full",
          label: t("integrations.syncFull"),
          icon: IconRefreshAlert,
          needs: "integrations:sync",
          isOffered: isRunning,
          onClick: () => sync.mutate(true),
        },
        {
          key: "fill",
          label: t("integrations.fill"),
          icon: IconDatabaseExport,
          needs: "integrations:sync",
          isOffered: isRunning && connector.capabilities.some(({ verbs }) => verbs.includes("create")),
          onClick: () => void fill(),
        },
        {
          key: "test",
          label: t("integrations.test"),
          icon: IconStethoscope,
          needs: write,
          isOffered: state !== "connecting",
          onClick: () => test.mutate(),
        },
        {
          key: "disconnect",
          label: t("integrations.disconnect"),
          icon: IconPlugConnectedX,
          needs: write,
          isDanger: true,
          onClick: () => void leave(),
        },
      ]}
    />
  )
}

function useConnectionChanges({ connection, connector: { slug, name } }: ConnectionProps) {
  const t = useText()
  const bt = useBrandText()
  const navigate = useNavigate()
  const init = { path: { slug }, query: { connection: connection.id } }
  const sync = useChange(
    (full: boolean) =>
      call("post", "/integrations/{slug}/sync", { ...init, body: full ? { full } : {} }).catch(notifyFailed),
    { touches, onDone: (asked) => asked && notifyDone(t("integrations.syncAsked")) },
  )
  const test = useChange(() => call("post", "/integrations/{slug}/test", init).catch(notifyFailed), {
    touches,
    onDone: (asked) => asked && notifyDone(t("integrations.testAsked")),
  })
  const pause = useChange(
    (verb: "pause" | "resume") => call("post", `/integrations/{slug}/${verb}`, init).catch(notifyFailed),
    {
      touches,
      onDone: (done, verb) => done && notifyDone(t(verb === "pause" ? "integrations.paused" : "integrations.resumed")),
    },
  )
  const client = useQueryClient()
  const fill = async () => {
    const title = t("integrations.fill")
    if (!(await confirm({ title, text: t("integrations.fillText", { name }), action: title }))) return
    try {
      await call("post", "/integrations/{slug}/backfill", { ...init, body: {} })
      notifyDone(t("integrations.fillAsked"))
      await refresh(client)
    } catch (error) {
      notifyFailed(error)
    }
  }
  const leave = async () => {
    const title = t("integrations.disconnect")
    if (!(await confirm({ title, text: bt("disconnectText", { name }), action: title }))) return
    try {
      await call("delete", "/integrations/{slug}/disconnect", init)
      await navigate(`/integrations/${slug}`)
      notifyDone(t("integrations.disconnected", { name }))
      await client.invalidateQueries({ predicate: ({ queryKey: [path] }) => catalogue.has(String(path)) })
    } catch (error) {
      notifyFailed(error)
    }
  }
  return { sync, fill, test, pause, leave }
}
