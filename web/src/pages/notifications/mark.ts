import type { QueryClient } from "@tanstack/react-query"
import { ahead, call, refresh, type Shown } from "../../api/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import type { Text } from "../../texts/index.ts"

/** What is read anew when a notice was marked. */
export const noticeReads = ["/me/notices"]

/** Shows the notices that `isIt` holds for as read, and as many fewer unread ones. */
export function showRead(
  { data, rows }: Shown,
  isIt: (id: string) => boolean,
  unread: (before: number) => number,
): void {
  const readAt = new Date().toISOString()
  rows("/me/notices", (notice) => (notice.readAt === null && isIt(notice.id) ? { ...notice, readAt } : notice))
  data("/me/notices/count", (count) => ({ ...count, unread: Math.max(0, unread(count.unread)) }))
}

/** Marks everything as read; it can be taken back as a whole. */
export async function readAll(client: QueryClient, t: Text): Promise<void> {
  try {
    const everything = (shown: Shown) =>
      showRead(
        shown,
        () => true,
        () => 0,
      )
    const ask = () => call("post", "/me/notices/read", { body: {} })
    const { readAt, changed } = await ahead(client, noticeReads, everything, ask)
    notifyDone(t("notices.allRead", { count: changed }), async () => {
      await call("post", "/me/notices/unread", { body: { readAt } })
      await refresh(client, noticeReads)
    })
  } catch (error) {
    notifyFailed(error)
  }
}
