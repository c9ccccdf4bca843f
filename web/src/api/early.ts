declare global {
  interface Window {
    /** Reads that index.html began before any of our code was there, by their address below the origin. */
    mortiseEarly?: Record<string, Promise<Response>>
  }
}

/** The answer to a read that the page itself asked for while the code was on its way; each is handed out once. */
export function earlyAnswer(request: Request): Promise<Response> | null {
  const early = window.mortiseEarly
  const address = request.url.slice(window.location.origin.length)
  const answer = early?.[address]
  if (early === undefined || answer === undefined || request.method !== "GET") return null
  delete early[address]
  return answer
}
