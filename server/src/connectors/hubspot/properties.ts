// Properties of an account beside those that every account has: our own one, and those that its people made.
import { type Api, type Row, recordsAt, rowsAt } from "#hub"
import { propertiesPath } from "./paths.ts"
import { ownProperty } from "./shapes.ts"

/** Properties of people that are read of one kind of object: they are named in each call. */
const customMax = 100

/** The properties that people of the account made, by name. Our own one is made where it is missing. */
export async function customProperties(api: Api, object: string): Promise<readonly Row[]> {
  const groupName = `${object === "companies" ? "company" : object.slice(0, -1)}information`
  await api.post(propertiesPath(object), { ...ownProperty, groupName }, { allow: [409] })
  return recordsAt(await api.get(propertiesPath(object)), "results")
    .filter(isTheirs)
    .map(({ name, label }) => ({ name: String(name), label: typeof label === "string" ? label : String(name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, customMax)
}

function isTheirs({ name, hubspotDefined, hidden }: Row): boolean {
  return hubspotDefined !== true && hidden !== true && name !== ownProperty.name && /^\w{1,100}$/.test(String(name))
}

/** What was learned of them. */
export const customIn = (meta: Row, object: string): readonly Row[] => rowsAt(meta, "custom", object)
