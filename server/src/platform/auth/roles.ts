/** What a member of a business may be; one role each, the strongest first. */
export const roles = ["owner", "admin", "staff", "viewer"] as const
export type Role = (typeof roles)[number]

/** Domains that staff work in every day. Settings, members and keys (`access`, `settings`, `platform`) are not among them. */
const workDomains = [
  "assets",
  "customers",
  "deals",
  "catalogue",
  "stock",
  "sales",
  "storefronts",
  "marketplace",
  "billing",
  "files",
  "desk",
  "projects",
  "work",
] as const

/**
 * Role → permissions: the whole table. A permission is `<domain>:<verb>`; `*` stands for every domain, verb, or both.
 * Besides it, only an owner makes and unmakes owners (`members.ts`). Permissions that change history (`sales:history`) are
 * neither read nor write, so staff and viewers do not have them.
 */
export const permissionsOfRole: Readonly<Record<Role, ReadonlySet<string>>> = {
  owner: new Set(["*"]),
  admin: new Set(["*"]),
  staff: new Set(["*:read", ...workDomains.map((domain) => `${domain}:write`)]),
  viewer: new Set(["*:read"]),
}

/** Is this text one of the roles? */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}
