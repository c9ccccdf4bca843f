/** What a consent page's window tells the one that opened it. */
const channelName = "mortise.consent"
const windowShape = "popup,width=620,height=760"

/**
 * Opens the window in which a service asks for its consent. It must be opened at the click, before the address is known, or the
 * browser keeps it back; `go` then sends it there.
 */
export function openConsentWindow(): { readonly go: (url: string) => void; readonly close: () => void } {
  const opened = window.open("about:blank", "mortise-consent", windowShape)
  return {
    go: (url) => {
      if (opened === null) window.location.assign(url)
      else opened.location.replace(url)
    },
    close: () => opened?.close(),
  }
}

/** Tells the window that asked that the consent page has come back. */
export function tellConsent(connection: string): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(connection)
  channel.close()
}

/** Calls `heard` when a consent page has come back; answers how to stop listening. */
export function onConsent(heard: (connection: string) => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener("message", ({ data }) => {
    if (typeof data === "string") heard(data)
  })
  return () => channel.close()
}
