// Properties of an account beside those that every account has: our own one, and those that its people made.
import { type Api, recordsAt } from "#hub"
import { type HObject, ownProperty, propertiesPath } from "./calls.ts"

/** Properties of people that are read of one kind of object: they are named in each call. */
const customMax = 100

interface CustomProperty {
  readonly name: string
  readonly label: string
}

/** Our own property is made where it is missing. */
export async function ensureOwnProperty(api: Api, object: string): Promise<void> {
  await api.send({
    method: "POST",
    path: propertiesPath(object),
    allow: [409],
    json: {
      name: ownProperty,
      label: "Mortise id",
      description: "Written by Mortise, so that a repeated write does not make a second record",
      groupName: `${object === "companies" ? "company" : object.slice(0, -1)}information`,
      type: "string",
      fieldType: "text",
      hasUniqueValue: true,
      hidden: true,
      formField: false,
    },
  })
}

/** The properties that people of the account made, by name. */
export async function customProperties(api: Api, object: string): Promise<readonly CustomProperty[]> {
  return recordsAt(await api.get(propertiesPath(object)), "results")
    .filter(isTheirs)
    .map(({ name, label }) => ({ name: String(name), label: typeof label === "string" ? label : String(name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, customMax)
}

function isTheirs({ name, hubspotDefined, hidden }: HObject): boolean {
  return hubspotDefined !== true && hidden !== true && name !== ownProperty && /^\w{1,100}$/.test(String(name))
}
