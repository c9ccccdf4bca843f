import type { Text } from "../../texts/index.ts"

/** What an event says to a person; a type without a text of its own is shown by its words. */
export function eventTitle(t: Text, type: string): string {
  const key = `events.${type.replaceAll(".", "_")}` as "events.sales_order_placed"
  return t(key, { defaultValue: type.split(".").slice(1).join(" ").replaceAll("_", " ") })
}
