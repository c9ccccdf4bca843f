import { type MouseEvent, useMemo, useRef } from "react"
import { useHref, useNavigate } from "react-router"

/** How rows lead to their records. It keeps its identity, so that a change of the address makes no row anew. */
export interface OpenRow {
  /** The whole address of a page of the business. */
  readonly href: (target: string) => string
  /** A click on the row's own link. */
  readonly onLink: (event: MouseEvent<HTMLElement>, target: string) => void
  /** A click anywhere on the row. */
  readonly onRow: (event: MouseEvent<HTMLElement>, target: string) => void
}

export function useOpenRow(): OpenRow {
  const root = useHref("/").replace(/\/$/, "")
  const navigate = useRef(useNavigate())
  return useMemo(() => {
    const href = (target: string) => `${root}${target}`
    return {
      href,
      onLink: (event, target) => {
        // With a key held the browser opens a tab or a window by itself.
        if (event.button !== 0 || isForBrowser(event)) return
        event.preventDefault()
        void navigate.current(target)
      },
      onRow: (event, target) => {
        if (isOwnClick(event)) return
        if (event.metaKey || event.ctrlKey) window.open(href(target), "_blank")
        else void navigate.current(target)
      },
    }
  }, [root])
}

function isForBrowser(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}

/** Was something clicked that does something by itself? */
function isOwnClick(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest("a,button,input,label") !== null || String(window.getSelection()) !== ""
}
