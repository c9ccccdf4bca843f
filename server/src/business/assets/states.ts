/** What an asset is doing. */
export const assetStates = ["in_stock", "active", "in_repair", "retired", "lost"] as const
export type AssetState = (typeof assetStates)[number]

export const assetActions = ["deploy", "store", "repair", "return", "retire", "lose", "find", "restore"] as const
export type AssetAction = (typeof assetActions)[number]

/** State × action → state: the whole table. `return` ends a repair: it goes back to where the asset was before ("before"). */
export const nextState = {
  in_stock: { deploy: "active", repair: "in_repair", retire: "retired", lose: "lost" },
  active: { store: "in_stock", repair: "in_repair", retire: "retired", lose: "lost" },
  in_repair: { return: "before", retire: "retired", lose: "lost" },
  retired: { restore: "in_stock" },
  lost: { find: "in_stock", retire: "retired" },
} as const satisfies Record<AssetState, Partial<Record<AssetAction, AssetState | "before">>>

/** What the state and the way back are part of. */
export interface Standing {
  readonly state: AssetState
  readonly stateBeforeRepair: "in_stock" | "active" | null
}

/** Where an action leads; undefined where it is not possible. */
export function standingAfter({ state, stateBeforeRepair }: Standing, action: AssetAction): Standing | undefined {
  const steps: Partial<Record<AssetAction, AssetState | "before">> = nextState[state]
  const to = steps[action]
  if (to === undefined) return undefined
  if (to === "before") return { state: stateBeforeRepair ?? "active", stateBeforeRepair: null }
  if (to !== "in_repair") return { state: to, stateBeforeRepair: null }
  return { state: to, stateBeforeRepair: state === "in_stock" ? "in_stock" : "active" }
}

/** The actions that are possible in a state. */
export function actionsOf(state: AssetState): readonly AssetAction[] {
  const steps: Partial<Record<AssetAction, AssetState | "before">> = nextState[state]
  return assetActions.filter((action) => steps[action] !== undefined)
}
