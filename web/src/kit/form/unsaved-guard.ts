import { useEffect, useRef } from "react"
import { useBlocker } from "react-router"
import { useText } from "../../texts/index.ts"
import { confirm } from "../feedback/index.ts"

/**
 * Asks before leaving a page whose changes are not saved: by a link, the back button, or closing the window. A page that saves
 * by itself gives `save`: it is tried before anybody is asked, and answers whether everything is saved.
 */
export function useUnsavedGuard(isDirty: boolean, save: () => Promise<boolean> = notByItself): void {
  const t = useText()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  )
  const saver = useRef(save)
  saver.current = save
  useEffect(() => {
    if (blocker.state !== "blocked") return
    void (async () => {
      const mayGo = (await saver.current()) || (await askToLeave(t))
      if (mayGo) blocker.proceed()
      else blocker.reset()
    })()
  }, [blocker, t])
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [isDirty])
}

const notByItself = async (): Promise<boolean> => false

/** May what was typed be thrown away? */
export function askToLeave(t: ReturnType<typeof useText>): Promise<boolean> {
  return confirm({
    title: t("form.unsaved.title"),
    text: t("form.unsaved.text"),
    action: t("form.unsaved.leave"),
  })
}
