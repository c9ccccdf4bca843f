import "./shop-look.css"
import { useMemo } from "react"
import { pageNonce } from "../../app/theme.ts"

interface ShopFrameProps {
  /** A whole document of the shop. */
  readonly html: string
  /** In pixels; it becomes narrower where the window is. */
  readonly width: number
  readonly label: string
  /** Beside a form rather than as high as the window. */
  readonly isLow?: true
}

/** A document of the shop to look at: nothing in it runs, and nothing can be pressed. */
export function ShopFrame({ html, width, label, isLow }: ShopFrameProps) {
  const document = useMemo(() => quiet(html), [html])
  return (
    <iframe
      className={isLow ? "m-preview m-preview-low" : "m-preview"}
      title={label}
      sandbox=""
      srcDoc={document}
      style={{ width }}
    />
  )
}

/**
 * The shop's document to look at: without its scripts, nothing in it can be pressed, and its own style carries the number of
 * this window's policy, which a document inside of it inherits. Texts of the shop hold no bare `<style>`: they are escaped.
 */
function quiet(html: string): string {
  const numbered = html.replace("<style>", `<style nonce="${pageNonce()}">`)
  const shown = new DOMParser().parseFromString(numbered, "text/html")
  for (const script of shown.querySelectorAll("script, link[rel=modulepreload]")) script.remove()
  shown.body.inert = true
  return `<!doctype html>${shown.documentElement.outerHTML}`
}
