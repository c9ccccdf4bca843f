import { Button } from "@mantine/core"
import { lazy, Suspense, useState } from "react"
import { useMay } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"
import type { PlaceValues } from "./place-fields.tsx"

const LogDialog = lazy(() => import("./log-dialog.tsx").then((m) => ({ default: m.LogDialog })))

/** Writes down time for a ticket or a project, from its own page. */
export function LogButton({ place }: { readonly place: PlaceValues }) {
  const t = useText()
  const canWrite = useMay()("work:write")
  const [isOpen, setOpen] = useState(false)
  if (!canWrite) return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t("desk.logTime")}
      </Button>
      {isOpen && (
        <Suspense>
          <LogDialog place={place} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
