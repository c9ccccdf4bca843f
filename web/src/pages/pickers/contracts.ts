import { call } from "../../api/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"

const shownMax = 20

/** Contracts whose name fits; those of one client where it is said. */
export async function findContracts(words: string, customerId?: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/work/contracts", {
    query: {
      limit: shownMax,
      ...(words === "" ? {} : { search: words }),
      ...(customerId === undefined ? {} : { customerId }),
    },
  })
  return data.map(({ id, name }) => ({ value: id, label: name }))
}
