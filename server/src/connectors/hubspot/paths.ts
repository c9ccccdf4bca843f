/** HubSpot's versions are dates since 2025; one is supported for 18 months after its release (docs: versioning). */
export const version = "2026-03"

export const propertiesPath = (object: string) => `/crm/properties/${version}/${object}`
export const objectPath = (object: string) => `/crm/objects/${version}/${object}`
export const linksPath = (from: string, to: string) => `/crm/associations/${version}/${from}/${to}/batch`
