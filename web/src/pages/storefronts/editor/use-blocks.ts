import { createUsePuck, useGetPuck } from "@puckeditor/core"
import { useMemo } from "react"
import type { Item } from "./blocks.ts"

const usePuck = createUsePuck()
/** Where the page's own blocks lie, as Puck names it. */
export const rootZone = "root:default-zone"

/** The page's blocks as they stand. */
export function useItems(): Item[] {
  return usePuck((state) => state.appState.data.content) as Item[]
}

/** The block that is being changed; null for none. */
export function useChosen(): Item | null {
  return usePuck((state) => state.selectedItem) as Item | null
}

/** Going back and forth in what was done. */
export function useSteps() {
  return usePuck((state) => state.history)
}

/** What can be done with blocks without a mouse: each is one step that can be undone. */
export function useBlockActions() {
  const get = useGetPuck()
  return useMemo(() => {
    const choose = (id: string) => {
      const { dispatch, getSelectorForId } = get()
      dispatch({ type: "setUi", ui: { itemSelector: getSelectorForId(id) ?? null } })
    }
    return {
      choose,
      /** `by` is -1 for up, 1 for down. */
      move(id: string, by: number) {
        const { dispatch, getSelectorForId } = get()
        const place = getSelectorForId(id)
        if (place === undefined) return
        const { index, zone } = place
        dispatch({ type: "reorder", sourceIndex: index, destinationIndex: index + by, destinationZone: zone })
        choose(id)
      },
      copy(id: string) {
        const { dispatch, getSelectorForId } = get()
        const place = getSelectorForId(id)
        if (place !== undefined) dispatch({ type: "duplicate", sourceIndex: place.index, sourceZone: place.zone })
      },
      remove(id: string) {
        const { dispatch, getSelectorForId } = get()
        const place = getSelectorForId(id)
        if (place !== undefined) dispatch({ type: "remove", index: place.index, zone: place.zone })
      },
      add(kind: string, zone: string, index: number) {
        const { dispatch } = get()
        const id = crypto.randomUUID()
        dispatch({ type: "insert", componentType: kind, destinationIndex: index, destinationZone: zone, id })
        choose(id)
      },
      /** Other blocks for the whole page: one step, which can be taken back. */
      replaceAll(items: readonly Item[]) {
        const { dispatch } = get()
        dispatch({ type: "setUi", ui: { itemSelector: null } })
        const data = { root: { props: {} }, content: [...items], zones: {} }
        dispatch({ type: "setData", data, recordHistory: true })
      },
      /** Takes the last step back. */
      back() {
        get().history.back()
      },
      /** Writes a field; what is typed without a pause is one step. */
      write(id: string, name: string, value: unknown) {
        const { dispatch, getSelectorForId, getItemById } = get()
        const [place, item] = [getSelectorForId(id), getItemById(id)]
        if (place === undefined || item === undefined) return
        const data = { ...item, props: { ...item.props, [name]: value } }
        dispatch({ type: "replace", destinationIndex: place.index, destinationZone: place.zone, data })
      },
    }
  }, [get])
}
