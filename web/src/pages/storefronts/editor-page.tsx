import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { useParams } from "react-router"
import { read, useRead } from "../../api/index.ts"
import { Loaded } from "../../kit/detail/index.ts"
import { kindsOf } from "./editor/blocks.ts"
import { Editor } from "./editor/editor.tsx"

/** The page editor: its code, Puck's above all, comes when the first page is opened in it. */
export function Component() {
  const { id = "" } = useParams()
  // As they are now, not as they were when somebody looked last: changes are kept against this version.
  const page = useQuery({ ...read("/storefront-pages/{id}", { path: { id } }), gcTime: 0 })
  const draft = useQuery({
    ...read("/storefront-pages/{id}/draft", { path: { id } }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <Loaded query={page}>
      {(found) => (
        <Loaded query={draft}>{(written) => <WithShop key={found.id} page={found} draft={written} />}</Loaded>
      )}
    </Loaded>
  )
}

function WithShop({ page, draft }: Pick<Parameters<typeof Editor>[0], "page" | "draft">) {
  const shop = useRead("/storefronts/{id}", { path: { id: page.storefrontId } })
  const told = useQuery({ ...read("/storefront-blocks"), staleTime: Number.POSITIVE_INFINITY })
  const kinds = useMemo(() => (told.data === undefined ? null : kindsOf(told.data.data)), [told.data])
  return (
    <Loaded query={shop}>
      {(found) => (
        <Loaded query={told}>
          {() => kinds !== null && <Editor page={page} draft={draft} shop={found} kinds={kinds} />}
        </Loaded>
      )}
    </Loaded>
  )
}
