export { createTenant, listTenants, type NewTenant, readTenant, slugOf, type Tenant, tenantBySlug } from "./tenants.ts"
