import { createElement, type ReactNode } from "react"
import { drawnAs, isSimpleHtml, readSimpleHtml } from "./simple-html.ts"

/** Text that somebody wrote, plain or with simple HTML, as elements of ours: rebuilt piece by piece, never set as HTML. */
export function RichView({ text }: { readonly text: string }) {
  if (!isSimpleHtml(text)) return <p className="m-block-text">{text}</p>
  return <div className="m-block-rich">{childrenOf(readSimpleHtml(text))}</div>
}

function childrenOf(node: Node): ReactNode[] {
  return [...node.childNodes].map((child, at) => {
    if (!(child instanceof Element)) return child.nodeType === Node.TEXT_NODE ? child.textContent : null
    const tag = drawnAs[child.localName] ?? "span"
    return tag === "br" ? createElement("br", { key: at }) : createElement(tag, { key: at }, childrenOf(child))
  })
}
