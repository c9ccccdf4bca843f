import type { SandboxCall } from "#hub"
import { type Amendment, type Contract, openApiContract } from "./contract.ts"
import { graphqlContract } from "./graphql-contract.ts"

type Held = readonly [file: string, place: string, amendments?: readonly Amendment[]]

/** Which contract a connector's calls are held against, below which address its paths are, and where the vendor has left it behind. */
const files: Readonly<Record<string, readonly Held[]>> = {
  xero: [["xero/xero_accounting.yaml", "api.xero.com/api.xro/2.0"]],
  halopsa: [["halopsa/swagger.json", "halo.example.com/api"]],
  stripe: [
    [
      "stripe/spec3-2023-09-12.yaml",
      "api.stripe.com",
      [
        {
          at: "/components/schemas/subscription",
          why: "Since version 2025-03-31.basil each item of a subscription has its own period (Stripe's changelog)",
          optional: ["current_period_start", "current_period_end"],
        },
      ],
    ],
  ],
  slack: [
    [
      "slack/slack_web_openapi_v2.json",
      "slack.com/api",
      [
        {
          at: "/paths/~1conversations.history/get/responses/200/schema",
          why: "The file of 2021 lacks the cursor of the next page (docs.slack.dev, conversations.history) and a channel that nobody has written in",
          fields: {
            messages: { minItems: 0 },
            response_metadata: { type: "object", properties: { next_cursor: { type: "string" } } },
          },
        },
      ],
    ],
  ],
}
/** Which introspection answer a connector's GraphQL is held against, and how the address ends that it is sent to. */
const graphs: Readonly<Record<string, readonly [file: string, path: string]>> = {
  shopify: ["shopify/admin_2026-07.json.gz", "/admin/api/2026-07/graphql.json"],
}
/** Calls of one kind that are judged: what a hundred like it say, one more does not tell. */
const callsPerKindMax = 40

/** The calls of every connector held against its vendor's contract, as they are made. */
export interface ContractWatch {
  readonly onCalls: (slug: string, calls: readonly SandboxCall[]) => void
  /** Is there a contract for this connector, and is it here? */
  readonly has: (slug: string) => boolean
  /** How many calls were judged, and what was wrong, each once. */
  readonly verdict: (slug: string) => { readonly judged: number; readonly wrong: readonly string[] }
}

export function watchContracts(): ContractWatch {
  const opened = new Map<string, readonly Contract[]>()
  const wrong = new Map<string, Set<string>>()
  const seen = new Map<string, number>()
  const contractsOf = (slug: string): readonly Contract[] => {
    const graph = graphs[slug]
    const found = opened.get(slug) ?? [
      ...(files[slug] ?? []).flatMap((held) => openApiContract(...held) ?? []),
      ...[graph === undefined ? null : graphqlContract(...graph)].filter((one) => one !== null),
    ]
    opened.set(slug, found)
    return found
  }
  return {
    has: (slug) => contractsOf(slug).length > 0,
    verdict: (slug) => ({
      judged: contractsOf(slug).reduce((sum, one) => sum + one.judged(), 0),
      wrong: [...(wrong.get(slug) ?? [])],
    }),
    onCalls: (slug, calls) => {
      const texts = wrong.get(slug) ?? new Set()
      wrong.set(slug, texts)
      for (const call of calls) {
        const path = call.request.path.replace(/[0-9a-f-]{8,}|\d+/g, "*")
        const query = path.endsWith("/graphql.json") ? Reflect.get(Object(call.request.json), "query") : ""
        const kind = `${slug} ${call.request.method} ${path} ${query} ${call.reply.status}`
        const count = (seen.get(kind) ?? 0) + 1
        seen.set(kind, count)
        if (count > callsPerKindMax) continue
        for (const contract of contractsOf(slug)) for (const text of contract.wrongIn(call)) texts.add(text)
      }
    },
  }
}
