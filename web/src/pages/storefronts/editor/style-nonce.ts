import { pageNonce } from "../../../app/theme.ts"

/**
 * Puck and its drag and drop put style elements of their own into the page, with no setting for the policy's number in all of
 * them: while the editor is open, every style element that is made carries it. Scripts get none. Answers what ends it.
 */
export function lendNonceToStyles(): () => void {
  const nonce = pageNonce()
  const make = document.createElement
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = make.call(document, name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
  return () => {
    document.createElement = make
  }
}
