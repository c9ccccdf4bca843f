import { Alert } from "@mantine/core"
import { IconFlask } from "@tabler/icons-react"
import { useState } from "react"
import { useText } from "../texts/index.ts"
import { useHere } from "./me.ts"

/** Marks a demo business as one, until it is waved away in this window. */
export function DemoNotice() {
  const t = useText()
  const { business } = useHere()
  const [isSeen, setSeen] = useState(() => sessionStorage.getItem("mortise.demo-seen") === business.id)
  if (!business.isDemo || isSeen) return null
  return (
    <Alert
      color="violet"
      variant="light"
      icon={<IconFlask size={18} />}
      mb="md"
      py={8}
      withCloseButton
      closeButtonLabel={t("common.close")}
      onClose={() => {
        sessionStorage.setItem("mortise.demo-seen", business.id)
        setSeen(true)
      }}
    >
      {t("shell.demo")}
    </Alert>
  )
}
