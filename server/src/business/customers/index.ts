export { type Consent, type ConsentStatement, isStricter } from "./consent.ts"
export { consentAtCheckout, giveConsent, readConsents } from "./consents.ts"
export { type Customer, type CustomerDraft, type CustomerId, type CustomerSource, customerErrors } from "./customer.ts"
export { eraseCustomer, exportCustomer, mentionsOfErased } from "./erase.ts"
export {
  addressChanged,
  consentChanged,
  contactChanged,
  customerCreated,
  customerErased,
  customerEvents,
  customerLinked,
  customerMerged,
  customerUnmerged,
  customerUpdated,
  locationChanged,
  statusChanged,
} from "./events.ts"
export { listCustomers } from "./list-store.ts"
export type { ClientLocation, LocationId } from "./location.ts"
export { addLocation } from "./locations.ts"
export { type MergeId, type Move, mergeErrors } from "./merge.ts"
export { noteMoves, readMoves } from "./merge-store.ts"
export { mergeCustomers, undoMerge } from "./merges.ts"
export { type ClientSettings, changeClientSettings, readClientSettings } from "./onboarding.ts"
export {
  type ClientOfRecord,
  type ContactOfCustomer,
  clientOfRecord,
  contactById,
  type Person,
  peopleByEmail,
} from "./people.ts"
export type { ContactId } from "./record.ts"
export { addAddress, addContact, changeAddress, listAddresses } from "./records.ts"
export { customerRoutes } from "./routes.ts"
export {
  changeCustomer,
  createCustomer,
  ensureCustomer,
  linkCustomer,
  loadCustomer,
  loadLivingCustomer,
} from "./save.ts"
export { changeStatus, requireClientFor, requireStatusOf } from "./status.ts"
export { type CustomerStatus, clientMay, customerStatuses, requireStatusFor, type StatusWork } from "./status-rules.ts"
export { customerByEmail } from "./store.ts"
