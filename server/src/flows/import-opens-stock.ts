import type { ImportPorts } from "#business/catalogue"
import { setLevels } from "#business/stock"

/** New variants of an imported file start with the stock that it names, booked once however often the file is read. */
export const importPorts: ImportPorts = {
  openStock: async (ctx, rows) => {
    await setLevels(
      ctx,
      rows.map(({ variantId, quantity }) => ({ variantId, onHand: quantity, reference: "product import" })),
    )
  },
}
