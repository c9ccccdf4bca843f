export { type Action, Actions } from "./actions.tsx"
export { AddressTabs, Loaded, TwoColumns } from "./detail-page.tsx"
export { PageHead } from "./page-head.tsx"
export { Facts, Panel, SmallTable, type TableColumn } from "./panel.tsx"

export { StateBadge, type Tone } from "./state-badge.tsx"
export { actorText, Happenings } from "./timeline.tsx"
