import { filled } from "./answers.ts"
import type { Api } from "./api.ts"
import type { Subscribe, Subscription, SubscriptionWish } from "./define.ts"
import type { Row } from "./lens/rows.ts"
import { VendorError } from "./vendor-error.ts"

interface EndpointsSpec {
  /** What stands at the vendor, at least all that stands at `url`: each with its `id`, and its `topic` where there are topics. */
  readonly list: (api: Api, url: string) => Promise<readonly Row[]>
  /** The field of what stands that holds our address. Default: `list` answers only what stands there. */
  readonly urlIn?: string
  /** One is made for each; without topics one for everything. */
  readonly topics?: readonly string[]
  /** Makes one; answers its id, and the secret where the vendor chooses it. */
  readonly make: (api: Api, wish: SubscriptionWish, topic: string) => Promise<Made>
  /** Brings one that stands up to date. */
  readonly renew?: (api: Api, wish: SubscriptionWish, standing: Row) => Promise<unknown>
  /** Takes one away; one that is gone is no failure. */
  readonly remove: (api: Api, id: string) => Promise<unknown>
  /** The vendor tells a secret once, when one is made: one that we do not hold is made anew. */
  readonly secretIsToldOnce?: boolean
  readonly everyHours?: number
}

interface Made {
  readonly id: unknown
  readonly secret?: unknown
}

/** How webhooks are asked for where the vendor keeps a list of addresses that it tells: what stands is kept, what is missing is made. */
export function endpoints(spec: EndpointsSpec): Subscribe {
  const { topics = [""], secretIsToldOnce = false, everyHours } = spec
  return {
    ...(everyHours !== undefined && { everyHours }),
    make: async (api, wish) => {
      const all = await spec.list(api, wish.url)
      const there = spec.urlIn === undefined ? all : all.filter((one) => one[spec.urlIn ?? ""] === wish.url)
      const usable = secretIsToldOnce ? there.filter(({ id }) => wish.held.includes(String(id))) : there
      const kept = topics.map((topic) => usable.find((one) => topic === "" || one["topic"] === topic))
      for (const one of there) if (!kept.includes(one)) await removed(spec, api, String(one["id"]))
      const ids: string[] = []
      let secret: Pick<Subscription, "secret"> = {}
      for (const [i, topic] of topics.entries()) {
        const standing = kept[i]
        if (standing !== undefined) await spec.renew?.(api, wish, standing)
        const made: Made = standing === undefined ? await spec.make(api, wish, topic) : { id: standing["id"] }
        ids.push(String(made.id))
        const told = filled(made.secret)
        if (told !== null) secret = { secret: told }
      }
      return { ids, ...secret }
    },
    remove: async (api, ids) => {
      for (const id of ids) await removed(spec, api, id)
    },
  }
}

/** Whatever a vendor says of one that is gone. */
async function removed({ remove }: EndpointsSpec, api: Api, id: string): Promise<void> {
  try {
    await remove(api, id)
  } catch (error) {
    if (!(error instanceof VendorError) || error.errorClass !== "missing") throw error
  }
}
