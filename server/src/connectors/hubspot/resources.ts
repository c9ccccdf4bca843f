import {
  always,
  type Connector,
  Deal as DealRecord,
  lens,
  money,
  none,
  onlyNew,
  Party,
  type PushItem,
  readOnly,
  ref,
  resource,
} from "#hub"
import { archiver, customIn, type Kind, many, one, ownProperty, writer } from "./calls.ts"
import { address, closeDay, fullName, mainPhone, optOut, ownerEmail, phones } from "./formats.ts"
import { Company, Contact, Deal } from "./shapes.ts"
import { ladder, pipeline, stage, stageStatus } from "./stages.ts"
import { changedObjects } from "./windows.ts"

const contactMap = lens(Party, Contact, (r) => ({
  name: fullName(r.properties),
  kind: always("person"),
  firstName: readOnly(r.properties.firstname),
  lastName: readOnly(r.properties.lastname),
  email: r.properties.email,
  phones: phones(r.properties),
  addresses: address(r.properties, false),
  website: r.properties.website,
  marketing: readOnly(optOut(r.properties.hs_email_optout)),
  company: ref("companies", r.properties.associatedcompanyid),
  ...none("taxNumber", "companyNumber", "currency", "notes", "tags", "isCustomer", "isSupplier"),
}))

const companyMap = lens(Party, Company, (r) => ({
  name: r.properties.name,
  kind: always("company"),
  phones: mainPhone(r.properties),
  addresses: address(r.properties, true),
  website: r.properties.website,
  notes: r.properties.description,
  ...none(
    "firstName",
    "lastName",
    "email",
    "taxNumber",
    "companyNumber",
    "currency",
    "tags",
    "marketing",
    "company",
    "isCustomer",
    "isSupplier",
  ),
}))

const dealMap = lens(DealRecord, Deal, (r) => ({
  name: r.properties.dealname,
  customer: ref("contacts", r.links.contacts),
  company: ref("companies", r.links.companies),
  // In this order: what is written of a stage depends on its pipeline, and on what won or lost has said.
  pipeline: pipeline(r.properties.pipeline),
  status: stageStatus(r.properties),
  stage: stage(r.properties),
  ladder: readOnly(ladder(r.properties.pipeline)),
  amountMinor: money(r.properties.amount, r.properties.deal_currency_code, "text"),
  currency: onlyNew(r.properties.deal_currency_code),
  closeDate: closeDay(r.properties.closedate),
  lostReason: r.properties.closed_lost_reason,
  owner: readOnly(ownerEmail(r.properties.hubspot_owner_id)),
}))

const byOwnId = ({ recordId: id }: PushItem) => ({ idProperty: ownProperty, id })

const contacts: Kind = {
  object: "contacts",
  changedAt: "lastmodifieddate",
  properties: propertiesOf(Contact.schema),
  joins: [],
  unique: (item) => {
    const email: unknown = Reflect.get(Object(item.body["properties"]), "email")
    return typeof email === "string" && email !== "" ? { idProperty: "email", id: email } : byOwnId(item)
  },
}
const companies: Kind = {
  object: "companies",
  changedAt: "hs_lastmodifieddate",
  properties: propertiesOf(Company.schema),
  joins: [],
  unique: byOwnId,
}
const deals: Kind = {
  object: "deals",
  changedAt: "hs_lastmodifieddate",
  properties: propertiesOf(Deal.schema),
  joins: ["contacts", "companies"],
  unique: byOwnId,
}

/** The properties that a shape names are those that are asked for. */
function propertiesOf(schema: object): readonly string[] {
  const properties: unknown = Reflect.get(Object(Reflect.get(schema, "properties")), "properties")
  return Object.keys(Object(Reflect.get(Object(properties), "properties")))
}

const changed = { at: "updatedAt" }
const ways = (kind: Kind) => ({
  id: "id",
  changed,
  pull: changedObjects(kind),
  get: one(kind),
  getMany: many(kind),
  custom: (meta: Readonly<Record<string, unknown>>) =>
    customIn(meta, kind.object).map(({ name, label }) => ({ path: `properties.${name}`, label })),
  push: {
    retry: "natural" as const,
    create: writer(kind, "upsert"),
    update: writer(kind, "update"),
    remove: archiver(kind),
  },
})

/** Contacts, companies and deals. Persons of ours are contacts, companies are companies. */
export const resources = {
  companies: resource({
    name: "Companies",
    map: companyMap,
    ...ways(companies),
    takes: (ours) => ours["kind"] === "company",
    goneMeans: "archived",
    authority: { "*": "newest" },
  }),
  contacts: resource({
    name: "Contacts",
    map: contactMap,
    ...ways(contacts),
    takes: (ours) => ours["kind"] !== "company",
    goneMeans: "archived",
    authority: { "*": "newest", marketing: "ask" },
  }),
  deals: resource({
    name: "Deals",
    map: dealMap,
    ...ways(deals),
    authority: { "*": "newest", amountMinor: "ask", currency: "theirs" },
  }),
} satisfies Connector["resources"]
