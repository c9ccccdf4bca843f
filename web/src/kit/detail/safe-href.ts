/** An address from outside that may stand in a link: https, http or mail. Anything else (`javascript:`) is null. */
export function safeHref(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return ["https:", "http:", "mailto:"].includes(protocol) ? href : null
}
