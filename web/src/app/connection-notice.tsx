import { Alert } from "@mantine/core"
import { useNetwork } from "@mantine/hooks"
import { IconPlugConnectedX, IconWifiOff } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { serverAnswers, useStore } from "../api/index.ts"
import { useText } from "../texts/index.ts"

const againMs = 3_000

/** Says that there is no network, or that the server does not answer, and looks again by itself. */
export function ConnectionNotice() {
  const t = useText()
  const { online } = useNetwork()
  const answers = useStore(serverAnswers)
  useLookAgain(online && !answers)
  if (online && answers) return null
  const Icon = online ? IconPlugConnectedX : IconWifiOff
  return (
    <Alert color="orange" variant="light" icon={<Icon size={18} />} role="status" mb="md">
      {online ? t("shell.serverGone") : t("shell.offline")}
    </Alert>
  )
}

/** Asks the server whether it is there again; when it is, what stands on the page is read anew. */
function useLookAgain(isLooking: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isLooking) return
    const look = async () => {
      const reply = await fetch("/healthz").catch(() => null)
      if (!reply?.ok) return
      serverAnswers.set(true)
      await client.invalidateQueries()
    }
    const timer = setInterval(() => void look(), againMs)
    return () => clearInterval(timer)
  }, [isLooking, client])
}
