export { supplierCreated, supplierUpdated } from "./events.ts"
export { supplierRoutes } from "./routes.ts"
