import { useEffect, useState } from "react"

/**
 * For a dialog that is there only while it is open: when it goes, the focus returns to where it was before, so that whoever works by
 * keyboard goes on from there. Of an action in a menu, which is gone by then, that is the menu's button.
 */
export function useFocusReturn(): void {
  // While a dialog is drawn for the first time, the focus has not moved into it yet.
  const [before] = useState(() => openerOf(document.activeElement))
  useEffect(
    () => () => {
      // When the dialog has gone and nothing else has taken the focus.
      setTimeout(() => {
        const { activeElement } = document
        const isLost = activeElement === null || activeElement === document.body
        if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
      })
    },
    [before],
  )
}

function openerOf(focused: Element | null): Element | null {
  const button = focused?.closest("[role=menu]")?.getAttribute("aria-labelledby")
  return typeof button === "string" ? document.getElementById(button) : focused
}
