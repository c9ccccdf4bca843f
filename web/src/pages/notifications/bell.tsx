import { ActionIcon, Popover, VisuallyHidden } from "@mantine/core"
import { IconBell } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { NavigationType, useLocation, useNavigationType } from "react-router"
import { call, read, refresh, useLive } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"
import { noticeReads } from "./mark.ts"
import "./bell.css"

// What it opens comes with the first opening: the bell stands on every page.
const Panel = lazy(() => import("./notices-panel.tsx").then((m) => ({ default: m.NoticesPanel })))

/** Where the live stream does not reach the page, it looks again after so long. */
const lookMs = 60_000
/** The server counts so far. */
const countMax = 100

/** What the person was told, in the head line of every page: how much is unread, and the newest of it when it is pressed. */
export function Bell() {
  const t = useText()
  useLive(noticeReads, "access.notice.written")
  const { data } = useQuery({ ...read("/me/notices/count"), refetchInterval: lookMs })
  const unread = data?.unread ?? 0
  useReadHere(unread)
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const toggle = () => {
    setOpen(!isOpen)
    setWasOpen(true)
  }
  const shown = unread >= countMax ? `${countMax - 1}+` : String(unread)
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-end"
        shadow="md"
        width="min(400px, calc(100vw - 16px))"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            size={38}
            radius="xl"
            className="m-bell"
            aria-label={unread === 0 ? t("notices.title") : t("notices.unread", { count: unread, shown })}
            onClick={toggle}
          >
            <IconBell size={20} stroke={1.7} aria-hidden />
            {unread > 0 && <span className="m-bell-count" data-count={shown} aria-hidden />}
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t("notices.title")}>
          {wasOpen && (
            <Suspense fallback={<div className="m-notices-wait" aria-busy />}>
              <Panel unread={unread} onClose={() => setOpen(false)} />
            </Suspense>
          )}
        </Popover.Dropdown>
      </Popover>
      <Told unread={unread} isKnown={data !== undefined} shown={shown} />
    </>
  )
}

interface ToldProps {
  readonly unread: number
  readonly isKnown: boolean
  readonly shown: string
}

/** Says it to a screen reader when there is more than before; what was there when the page was opened is not said. */
function Told({ unread, isKnown, shown }: ToldProps) {
  const t = useText()
  const before = useRef<number | null>(null)
  const [text, setText] = useState("")
  useEffect(() => {
    if (!isKnown) return
    if (before.current !== null && unread > before.current) setText(t("notices.unread", { count: unread, shown }))
    before.current = unread
  }, [unread, isKnown, shown, t])
  return <VisuallyHidden role="status">{text}</VisuallyHidden>
}

/**
 * Who opens a record has read what led there, whichever way they came. A search or a filter that takes the place of the one before
 * on the same page opens nothing.
 */
function useReadHere(unread: number): void {
  const client = useQueryClient()
  const { key, pathname, search } = useLocation()
  const isReplaced = useNavigationType() === NavigationType.Replace
  const done = useRef({ key: "", pathname: "" })
  const isAny = unread > 0
  useEffect(() => {
    if (!isAny || done.current.key === key) return
    const isSamePage = isReplaced && done.current.pathname === pathname
    done.current = { key, pathname }
    if (isSamePage) return
    const links = search === "" ? [pathname] : [pathname, pathname + search]
    const marked = Promise.all(links.map((link) => call("post", "/me/notices/read", { body: { link } })))
    // It only spares a press: a failure of it is nothing to bother anybody with.
    marked.then(
      (all) => (all.some(({ changed }) => changed > 0) ? refresh(client, noticeReads) : undefined),
      () => undefined,
    )
  }, [isAny, isReplaced, key, pathname, search, client])
}
