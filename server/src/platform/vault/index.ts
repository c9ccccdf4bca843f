export { defineSealed, type SealedColumn, sealedColumns } from "./columns.ts"
export { type KeyRing, makeRing } from "./ring.ts"
export { type KeyUse, listKeys, type Rotation, rotateKeys } from "./rotate.ts"
export { attachVault, open, openMany, type SealedItem, seal, sealMany, type VaultCtx } from "./vault.ts"
