import {
  addressesIn,
  always,
  type Connector,
  code,
  Deal as DealRecord,
  dealStages,
  derived,
  filled,
  lens,
  money,
  nameIn,
  none,
  onlyNew,
  Party,
  phonesIn,
  readOnly,
  ref,
  resource,
} from "#hub"
import { objects } from "./calls.ts"
import { Company, Contact, Deal } from "./shapes.ts"

export const stages = dealStages("HubSpot")

/** What HubSpot knows of nobody. */
const unknown = none("taxNumber", "companyNumber", "currency", "tags", "isCustomer", "isSupplier")
const addressParts = { line1: "address", city: "city", region: "state", postalCode: "zip", country: "country" }

const contactMap = lens(Party, Contact, (r) => ({
  // Somebody without a name goes by what else is known.
  name: nameIn(r.properties, { first: "firstname", last: "lastname", or: ["email", "phone", "mobilephone"] }),
  kind: always("person"),
  firstName: readOnly(r.properties.firstname),
  lastName: readOnly(r.properties.lastname),
  email: r.properties.email,
  phones: phonesIn(r.properties, { main: "phone", mobile: "mobilephone", fax: "fax" }),
  addresses: addressesIn(r.properties, { billing: "" }, addressParts, { country: "name" }),
  website: r.properties.website,
  // Who opted out of all mail there is unsubscribed; who did not has said nothing by that.
  marketing: derived("hubspot.optOut", r.properties.hs_email_optout, (value) =>
    value === "true" ? "unsubscribed" : undefined,
  ),
  company: ref("companies", r.properties.associatedcompanyid),
  ...none("notes"),
  ...unknown,
}))

const companyMap = lens(Party, Company, (r) => ({
  name: r.properties.name,
  kind: always("company"),
  phones: phonesIn(r.properties, { main: "phone" }),
  addresses: addressesIn(r.properties, { billing: "" }, { ...addressParts, line2: "address2" }, { country: "name" }),
  website: r.properties.website,
  notes: r.properties.description,
  ...none("firstName", "lastName", "email", "marketing", "company"),
  ...unknown,
}))

const dealMap = lens(DealRecord, Deal, (r) => ({
  name: r.properties.dealname,
  customer: ref("contacts", r.links.contacts),
  company: ref("companies", r.links.companies),
  ...stages.fields(r.properties.pipeline, r.properties.dealstage),
  amountMinor: money(r.properties.amount, r.properties.deal_currency_code, "text"),
  currency: onlyNew(r.properties.deal_currency_code),
  // Theirs is an instant, ours a day.
  closeDate: code<string, string>("hubspot.closeDay", r.properties.closedate, {
    get: (value) => filled(value)?.slice(0, 10),
    put: (day) => (day === null ? "" : `${day}T00:00:00.000Z`),
  }),
  lostReason: r.properties.closed_lost_reason,
  // By the table of e-mail addresses that was read when the account was connected.
  owner: derived(
    "hubspot.owner",
    r.properties.hubspot_owner_id,
    (id, { meta }) => filled(meta, "owners", id ?? "") ?? filled(id),
  ),
}))

/** Contacts, companies and deals. Persons of ours are contacts, companies are companies. */
export const resources = {
  companies: resource({
    name: "Companies",
    map: companyMap,
    ...objects("companies", Company),
    takes: (ours) => ours["kind"] === "company",
    goneMeans: "archived",
    authority: { "*": "newest" },
  }),
  contacts: resource({
    name: "Contacts",
    map: contactMap,
    ...objects("contacts", Contact),
    takes: (ours) => ours["kind"] !== "company",
    goneMeans: "archived",
    authority: { "*": "newest", marketing: "ask" },
  }),
  deals: resource({
    name: "Deals",
    map: dealMap,
    ...objects("deals", Deal, ["contacts", "companies"]),
    authority: { "*": "newest", amountMinor: "ask", currency: "theirs" },
  }),
} satisfies Connector["resources"]
