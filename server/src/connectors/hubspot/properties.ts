// Properties of an account beside those that every account has: our own one, and those that its people made.
import { type Api, type Row, recordsAt, rowsAt } from "#hub"
import { propertiesPath } from "./paths.ts"

/** Our own property with unique values: a new record without another unique value is written by it, so that twice is once. */
export const ownProperty = "mortise_id"
/** Properties of people that are read of one kind of object: they are named in each call. */
const customMax = 100

/** Our own property is made where it is missing. */
export async function ensureOwnProperty(api: Api, object: string): Promise<void> {
  const json = {
    name: ownProperty,
    label: "Mortise id",
    description: "Written by Mortise, so that a repeated write does not make a second record",
    groupName: `${object === "companies" ? "company" : object.slice(0, -1)}information`,
    type: "string",
    fieldType: "text",
    hasUniqueValue: true,
    hidden: true,
    formField: false,
  }
  await api.post(propertiesPath(object), json, { allow: [409] })
}

/** The properties that people of the account made, by name. */
export async function customProperties(api: Api, object: string): Promise<readonly Row[]> {
  return recordsAt(await api.get(propertiesPath(object)), "results")
    .filter(isTheirs)
    .map(({ name, label }) => ({ name: String(name), label: typeof label === "string" ? label : String(name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, customMax)
}

function isTheirs({ name, hubspotDefined, hidden }: Row): boolean {
  return hubspotDefined !== true && hidden !== true && name !== ownProperty && /^\w{1,100}$/.test(String(name))
}

/** What was learned of them. */
export const customIn = (meta: Row, object: string): readonly Row[] => rowsAt(meta, "custom", object)
