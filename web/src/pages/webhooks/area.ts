import { IconBolt, IconWebhook } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import type { Area } from "../../app/area.ts"

/** Endpoints that are told of events, and what was sent to them. */
export const webhooksArea: Area = {
  nav: [
    {
      to: "/webhooks",
      group: "connect",
      label: (t) => t("shell.menuLines.webhooks"),
      icon: IconWebhook,
      order: 30,
      needs: "webhooks:read",
    },
    {
      to: "/events",
      group: "connect",
      label: (t) => t("happened.title"),
      icon: IconBolt,
      order: 40,
      needs: "access:read",
    },
  ],
  pages: [
    { path: "webhooks", needs: "webhooks:read", load: () => import("./endpoints-page.tsx") },
    { path: "webhooks/new", needs: "webhooks:write", load: () => import("./new-endpoint-page.tsx") },
    { path: "webhooks/deliveries", needs: "webhooks:read", load: () => import("./deliveries-page.tsx") },
    { path: "webhooks/deliveries/:id", needs: "webhooks:read", load: () => import("./delivery-page.tsx") },
    { path: "events", needs: "access:read", load: () => import("./events-page.tsx") },
    { path: "webhooks/event-types", needs: "events:read", load: () => import("./event-types-page.tsx") },
    { path: "webhooks/:id", needs: "webhooks:read", load: () => import("./endpoint-page.tsx") },
    { path: "webhooks/:id/edit", needs: "webhooks:write", load: () => import("./edit-endpoint-page.tsx") },
  ],
  commands: [
    { needs: "webhooks:write", label: (t) => t("webhooks.new"), to: "/webhooks/new" },
    { needs: "webhooks:read", label: (t) => t("deliveries.title"), to: "/webhooks/deliveries" },
    { needs: "events:read", label: (t) => t("eventTypes.title"), to: "/webhooks/event-types" },
  ],
  finders: [{ needs: "webhooks:read", label: (t) => t("webhooks.title"), find: findEndpoints }],
}

const foundMax = 5
const lookedAtMax = 200

/** Endpoints by a part of their name; the newest ones are looked at. */
async function findEndpoints(term: string) {
  const { data } = await call("get", "/integration/webhooks", { query: { limit: lookedAtMax } })
  const words = term.toLowerCase()
  return data
    .filter(({ name }) => name.toLowerCase().includes(words))
    .slice(0, foundMax)
    .map(({ id, name, url }) => ({ id, title: name, hint: url, to: `/webhooks/${id}` }))
}
