import type { TenantId } from "#platform/db"

/** Something that belongs to a tenant. */
interface Owned {
  readonly tenant: TenantId
}

/**
 * Takes turns: among the tenants first, then among each one's own. A tenant with a thousand endpoints that have work gets as many
 * turns as one with a single one.
 */
export class FairRing<T extends Owned> {
  readonly #byTenant = new Map<TenantId, Set<T>>()

  get isEmpty(): boolean {
    return this.#byTenant.size === 0
  }

  add(item: T): void {
    const own = this.#byTenant.get(item.tenant)
    if (own === undefined) this.#byTenant.set(item.tenant, new Set([item]))
    else own.add(item)
  }

  remove(item: T): void {
    const own = this.#byTenant.get(item.tenant)
    own?.delete(item)
    if (own?.size === 0) this.#byTenant.delete(item.tenant)
  }

  /** The next in turn, which goes to the end of both lines; undefined when nobody is there. */
  next(): T | undefined {
    const [entry] = this.#byTenant
    if (entry === undefined) return undefined
    const [tenant, own] = entry
    const [item] = own
    if (this.#byTenant.size > 1) {
      this.#byTenant.delete(tenant)
      this.#byTenant.set(tenant, own)
    }
    if (item !== undefined && own.size > 1) {
      own.delete(item)
      own.add(item)
    }
    return item
  }
}
