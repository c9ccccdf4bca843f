import { useEffect, useState } from "react"

const tickMs = 1_000

/** How long a clock runs, to the second; not read out, since it changes all the time. */
export function Elapsed({ since }: { readonly since: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(ticking)
  }, [])
  const seconds = Math.max(0, Math.floor((now - new Date(since).getTime()) / 1000))
  const two = (part: number) => String(part).padStart(2, "0")
  return (
    <span className="m-number" role="timer" aria-live="off">
      {`${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`}
    </span>
  )
}
