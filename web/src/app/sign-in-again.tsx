import { lazy, Suspense, useEffect, useState } from "react"
import { sessionEnded, useStore } from "../api/index.ts"

// Its code comes when a session has ended, not with the first page.
const Dialog = lazy(() => import("./sign-in-dialog.tsx").then((m) => ({ default: m.SignInDialog })))

/** Asks for a new login over the open page when the session has ended. */
export function SignInAgain() {
  const isEnded = useStore(sessionEnded)
  const [wasEnded, setWasEnded] = useState(false)
  useEffect(() => {
    if (isEnded) setWasEnded(true)
  }, [isEnded])
  if (!wasEnded) return null
  return (
    <Suspense>
      <Dialog isEnded={isEnded} />
    </Suspense>
  )
}
