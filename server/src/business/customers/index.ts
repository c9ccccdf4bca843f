export { type Customer, type CustomerDraft, type CustomerId, type CustomerSource, customerErrors } from "./customer.ts"
export { eraseCustomer, exportCustomer } from "./erase.ts"
export {
  addressChanged,
  contactChanged,
  customerCreated,
  customerErased,
  customerEvents,
  customerLinked,
  customerMerged,
  customerUnmerged,
  customerUpdated,
} from "./events.ts"
export type { MergeId, Move } from "./merge.ts"
export { noteMoves, readMoves } from "./merge-store.ts"
export { mergeCustomers, undoMerge } from "./merges.ts"
export { addAddress, addContact } from "./records.ts"
export { customerRoutes } from "./routes.ts"
export { changeCustomer, createCustomer, ensureCustomer, linkCustomer, loadCustomer } from "./save.ts"
