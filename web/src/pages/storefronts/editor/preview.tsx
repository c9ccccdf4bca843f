import { Modal, SegmentedControl, Stack } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { call } from "../../../api/index.ts"
import { pageNonce } from "../../../app/theme.ts"
import { Loaded } from "../../../kit/detail/index.ts"
import { useText } from "../../../texts/index.ts"
import type { ShopPage } from "../shop.ts"
import type { Block } from "./blocks.ts"

const widths = { phone: 390, desk: 1280 } as const
type Width = keyof typeof widths

interface PreviewProps {
  readonly page: ShopPage
  readonly blocks: readonly Block[]
  readonly onClose: () => void
}

/** The page as the shop itself draws it, saved or not, at the width of a phone and of a desk. */
export function Preview({ page, blocks, onClose }: PreviewProps) {
  const t = useText()
  const [width, setWidth] = useState<Width>("phone")
  const { storefrontId, slug, title } = page
  const drawn = useQuery({
    queryKey: ["/storefront-pages/preview", page.id, blocks],
    queryFn: () =>
      call("post", "/storefront-pages/preview", { body: { storefrontId, slug, title, blocks: [...blocks] } }),
    gcTime: 0,
  })
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t("storefronts.preview")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack align="center">
        <SegmentedControl
          aria-label={t("storefronts.preview")}
          value={width}
          onChange={(value) => setWidth(value as Width)}
          data={(["phone", "desk"] as const).map((value) => ({ value, label: t(`storefronts.${value}`) }))}
        />
        <Loaded query={drawn}>{({ html }) => <Shown html={html} width={width} />}</Loaded>
      </Stack>
    </Modal>
  )
}

function Shown({ html, width }: { readonly html: string; readonly width: Width }) {
  const t = useText()
  const document = useMemo(() => quiet(html), [html])
  return (
    <iframe
      className="m-preview"
      title={t("storefronts.previewFrame")}
      sandbox=""
      srcDoc={document}
      style={{ width: widths[width] }}
    />
  )
}

/**
 * The shop's document to look at: without its scripts, nothing in it can be pressed, and its own style carries the number of
 * this window's policy, which a document inside of it inherits. Texts of the shop hold no bare `<style>`: they are escaped.
 */
function quiet(html: string): string {
  const numbered = html.replace("<style>", `<style nonce="${pageNonce()}">`)
  const shown = new DOMParser().parseFromString(numbered, "text/html")
  for (const script of shown.querySelectorAll("script, link[rel=modulepreload]")) script.remove()
  shown.body.inert = true
  return `<!doctype html>${shown.documentElement.outerHTML}`
}
