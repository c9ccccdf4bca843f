import type { QueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import type { Text } from "../../texts/index.ts"

/** What is read anew when a notice was marked. */
export const noticeReads = ["/me/notices"]

/** Marks everything as read; it can be taken back as a whole. */
export async function readAll(client: QueryClient, t: Text): Promise<void> {
  try {
    const { readAt, changed } = await call("post", "/me/notices/read", { body: {} })
    await refresh(client, noticeReads)
    notifyDone(t("notices.allRead", { count: changed }), async () => {
      await call("post", "/me/notices/unread", { body: { readAt } })
      await refresh(client, noticeReads)
    })
  } catch (error) {
    notifyFailed(error)
  }
}
