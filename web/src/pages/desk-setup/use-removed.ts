import { useQueryClient } from "@tanstack/react-query"
import { refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"

/**
 * Removes a record of the setup, reads the pages again and says so; with `restore` it can be put back for a while. What the server
 * refuses is thrown.
 */
export function useRemoved(name: string) {
  const t = useText()
  const client = useQueryClient()
  return async (remove: () => Promise<unknown>, restore?: () => Promise<unknown>): Promise<void> => {
    await remove()
    await refresh(client, ["/desk"])
    const putBack = restore && (() => restore().then(() => refresh(client, ["/desk"])))
    notifyDone(t("deskSetup.removed", { name }), putBack)
  }
}
