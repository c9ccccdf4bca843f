import { useQuery } from "@tanstack/react-query"
import { call } from "../../../api/index.ts"
import { Loaded } from "../../../kit/detail/index.ts"
import { useText } from "../../../texts/index.ts"
import type { ShopPage } from "../shop.ts"
import { ShopFrame } from "../shop-frame.tsx"
import type { Block } from "./blocks.ts"

interface PageFrameProps {
  readonly page: ShopPage
  readonly blocks: readonly Block[]
  /** Of the window that it is drawn for, in pixels. */
  readonly width: number
  /** Read out for the frame; the page as the shop shows it, where nothing else is said. */
  readonly label?: string
}

/** A page with these blocks as the shop itself draws it, to look at. */
export function PageFrame({ page, blocks, width, label }: PageFrameProps) {
  const t = useText()
  const { storefrontId, slug, title } = page
  const drawn = useQuery({
    queryKey: ["/storefront-pages/preview", page.id, blocks],
    queryFn: () =>
      call("post", "/storefront-pages/preview", { body: { storefrontId, slug, title, blocks: [...blocks] } }),
    gcTime: 0,
  })
  return (
    <Loaded query={drawn}>
      {({ html }) => <ShopFrame html={html} width={width} label={label ?? t("storefronts.previewFrame")} />}
    </Loaded>
  )
}
