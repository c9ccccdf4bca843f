import "@puckeditor/core/no-external.css"
import "../shop-look.css"
import "./editor.css"
import { Drawer, Puck } from "@puckeditor/core"
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import { useUnsavedGuard } from "../../../kit/form/index.ts"
import { useText } from "../../../texts/index.ts"
import { looksOf, themeVars } from "../looks.ts"
import type { Shop, ShopPage } from "../shop.ts"
import { ChosenBlock } from "./block-fields.tsx"
import { blocksOf, type Item, itemsOf, type Kinds } from "./blocks.ts"
import { type Draft, useDraft } from "./draft.ts"
import { EditorHead } from "./editor-head.tsx"
import { Outline } from "./outline.tsx"
import { puckConfig } from "./puck-config.tsx"
import { lendNonceToStyles } from "./style-nonce.ts"
import { wordOf } from "./words.ts"

interface EditorProps {
  readonly page: ShopPage
  readonly draft: Draft
  readonly shop: Shop
  readonly kinds: Kinds
}

/** Shown in Puck's own bar above a block: nothing, for the outline has it all with names that can be read out. */
const noBar = () => <></>

/** A page while it is written. Puck keeps the blocks, what was done with them, and what is dragged. */
export function Editor({ page, draft: stored, shop, kinds }: EditorProps) {
  const t = useText()
  const config = useMemo(() => puckConfig(t, kinds), [t, kinds])
  const [first] = useState(() => itemsOf(kinds, stored.blocks))
  const [items, setItems] = useState<readonly Item[]>(first)
  const blocks = useMemo(() => blocksOf(kinds, items), [kinds, items])
  const writing = useDraft(stored, blocks)
  useUnsavedGuard(writing.keeping.kind !== "kept", () => writing.keeper.flush())
  useLayoutEffect(lendNonceToStyles, [])
  return (
    <Puck
      config={config}
      data={{ root: { props: {} }, content: first, zones: {} }}
      iframe={{ enabled: false }}
      overrides={{ actionBar: noBar }}
      onChange={({ content }) => setItems(content as Item[])}
    >
      <EditorHead {...{ page, shop, kinds, items, writing }} />
      <div className="m-editor">
        <aside className="m-editor-side">
          <Outline kinds={kinds} />
          <Palette kinds={kinds} />
        </aside>
        <Canvas shop={shop} />
        <section className="m-editor-fields" aria-label={t("storefronts.fieldsOf")}>
          <ChosenBlock kinds={kinds} shop={shop} />
        </section>
      </div>
    </Puck>
  )
}

/** Blocks to drag onto the page; the outline's menu adds them without dragging. */
function Palette({ kinds }: { readonly kinds: Kinds }) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  useForMouseAlone(place)
  return (
    <div className="m-palette-of-blocks" ref={place}>
      <p className="m-hint">{t("storefronts.dragHint")}</p>
      <Drawer>
        {[...kinds.keys()].map((kind) => (
          <Drawer.Item key={kind} name={kind} label={wordOf(t, "kind", kind)}>
            {() => <div className="m-palette-block">{wordOf(t, "kind", kind)}</div>}
          </Drawer.Item>
        ))}
      </Drawer>
    </div>
  )
}

function Canvas({ shop }: { readonly shop: Shop }) {
  const t = useText()
  const place = useRef<HTMLElement>(null)
  useForMouseAlone(place)
  const style = useMemo(() => themeVars(looksOf(shop.theme)), [shop.theme])
  return (
    <section className="m-canvas" ref={place} aria-label={t("storefronts.canvas")} style={style}>
      <Puck.Preview />
    </section>
  )
}

const told = [
  "role",
  "tabindex",
  "aria-roledescription",
  "aria-describedby",
  "aria-pressed",
  "aria-grabbed",
  "aria-disabled",
]

/**
 * What can be dragged calls itself a button that the keyboard reaches, though no key does anything there, and blocks in blocks
 * become buttons in buttons: here it is plain content again. The keyboard has the outline.
 */
function useForMouseAlone(place: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = place
    if (current === null) return
    const calm = () => {
      for (const element of current.querySelectorAll("[aria-roledescription]"))
        for (const name of told) element.removeAttribute(name)
    }
    calm()
    const watch = new MutationObserver(calm)
    watch.observe(current, { subtree: true, childList: true, attributeFilter: ["aria-roledescription"] })
    return () => watch.disconnect()
  }, [place])
}
