import type { ImportPorts } from "#business/catalogue"

/** New variants of an imported file start with the stock that it names. */
export const importPorts: ImportPorts = {
  openStock: async () => undefined,
}
