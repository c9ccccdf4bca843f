import { call } from "../../api/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"

const shownMax = 20

/** Open tickets whose words fit. */
export async function findTickets(words: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/tickets", {
    query: { limit: shownMax, isOpen: true, ...(words === "" ? {} : { search: words }) },
  })
  return data.map(({ id, number, subject }) => ({ value: id, label: `#${number} ${subject}` }))
}

/** The number and subject of a ticket, for a filter. */
export async function ticketName(id: string): Promise<string> {
  const { number, subject } = await call("get", "/tickets/{id}", { path: { id } })
  return `#${number} ${subject}`
}

/** Projects whose name fits. */
export async function findProjects(words: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/projects", {
    query: { limit: shownMax, ...(words === "" ? {} : { search: words }) },
  })
  return data.map(({ id, number, name }) => ({ value: id, label: `#${number} ${name}` }))
}

/** The name of a project, for a filter. */
export async function projectName(id: string): Promise<string> {
  return (await call("get", "/projects/{id}", { path: { id } })).name
}

/** Assets whose name or serial number fits; those of one client where it is said. */
export async function findAssets(words: string, customer?: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/assets", {
    query: {
      limit: shownMax,
      ...(words === "" ? {} : { search: words }),
      ...(customer === undefined ? {} : { customer }),
    },
  })
  return data.map(({ id, name, serial }) => ({ value: id, label: serial === null ? name : `${name} (${serial})` }))
}
