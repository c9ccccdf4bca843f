/** The pages of the settings, in the order of their menu. Other areas add theirs here. */
export const sections = [
  { to: "/settings/business", key: "business", needs: "access:read" },
  { to: "/settings/billing", key: "billing", needs: "billing:read" },
  { to: "/settings/tax", key: "tax", needs: "catalogue:read" },
  { to: "/settings/channels", key: "channels", needs: "sales:read" },
  { to: "/settings/integrations", key: "integrations", needs: "integrations:read" },
  { to: "/settings/locations", key: "locations", needs: "stock:read" },
  { to: "/settings/desk", key: "desk", needs: "desk:write" },
  { to: "/settings/service", key: "service", needs: "work:read" },
  { to: "/settings/people", key: "people", needs: "access:read" },
  { to: "/settings/api-keys", key: "apiKeys", needs: "access:read" },
  { to: "/settings/audit", key: "audit", needs: "access:read" },
  { to: "/settings/mail", key: "mail", needs: "mail:read" },
  { to: "/settings/data", key: "data", needs: "data:export" },
  { to: "/settings/notifications", key: "notifications", needs: "me:read" },
  { to: "/settings/me", key: "me", needs: "me:read" },
] as const
