import { useEffect } from "react"
import { useBlocker } from "react-router"
import { useText } from "../../texts/index.ts"
import { confirm } from "../feedback/index.ts"

/** Asks before leaving a page whose changes are not saved: by a link, the back button, or closing the window. */
export function useUnsavedGuard(isDirty: boolean): void {
  const t = useText()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== "blocked") return
    void askToLeave(t).then((isYes) => (isYes ? blocker.proceed() : blocker.reset()))
  }, [blocker, t])
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [isDirty])
}

/** May what was typed be thrown away? */
export function askToLeave(t: ReturnType<typeof useText>): Promise<boolean> {
  return confirm({
    title: t("form.unsaved.title"),
    text: t("form.unsaved.text"),
    action: t("form.unsaved.leave"),
  })
}
