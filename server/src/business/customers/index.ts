export { type Customer, type CustomerDraft, type CustomerId, type CustomerSource, customerErrors } from "./customer.ts"
export { customerCreated, customerUpdated } from "./events.ts"
export { customerRoutes } from "./routes.ts"
export { changeCustomer, createCustomer, ensureCustomer, loadCustomer } from "./save.ts"
