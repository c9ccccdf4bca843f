/** A column of sealed secrets: what `mortise keys rotate` seals anew. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** What `seal` and `open` are called with for it. */
  readonly purpose: string
  /** The primary key, all of text. */
  readonly key: readonly string[]
}

export const registered = new Map<string, SealedColumn>()

/**
 * Registers a column that holds sealed secrets, at load, beside the store that writes it.
 *
 * ```ts
 * export const sourceSecret = defineSealed({ table: "inbound_secrets", column: "sealed", purpose: "inbound.secret" })
 * ```
 * `key` is the table's primary key (default: tenant_id, id). Throws when a column or purpose is registered twice.
 */
export function defineSealed(column: Omit<SealedColumn, "key"> & { readonly key?: readonly string[] }): SealedColumn {
  const made = { ...column, key: column.key ?? ["tenant_id", "id"] }
  const place = `${made.table}.${made.column}`
  if (![made.table, made.column, ...made.key].every((name) => /^[a-z][a-z0-9_]{0,62}$/.test(name))) {
    throw new Error(`${place} is no column name.`)
  }
  if (registered.has(place)) throw new Error(`${place} is registered as a sealed column already.`)
  registered.set(place, made)
  return made
}

/** Every column registered by the parts loaded so far. */
export function sealedColumns(): readonly SealedColumn[] {
  return [...registered.values()]
}
