// HubSpot's CRM objects as far as they are used here. Every property is text, and null or missing where it is empty.
import Type, { type Static, type TProperties, type TSchema } from "typebox"
import { shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
/** Single-line properties take 65,536 characters; ours are shorter everywhere. */
const text = (maxLength = 65_536) => may(Type.String({ maxLength }))
const id = Type.String({ maxLength: 50 })

/** Our own property with unique values: a new record without another unique value is written by it, so that twice is once. */
export const ownProperty = {
  name: "mortise_id",
  label: "Mortise id",
  description: "Written by Mortise, so that a repeated write does not make a second record",
  type: "string",
  fieldType: "text",
  hasUniqueValue: true,
  hidden: true,
  formField: false,
} as const

/** An object: its own times and its properties. */
const crmObject = <P extends TProperties>(properties: P) => ({
  id,
  properties: Type.Object({ hs_object_id: text(50), [ownProperty.name]: text(100), ...properties }),
  createdAt: may(Type.String()),
  updatedAt: may(Type.String()),
  archived: may(Type.Boolean()),
})

const hContact = Type.Object(
  crmObject({
    email: text(254),
    firstname: text(),
    lastname: text(),
    phone: text(),
    mobilephone: text(),
    fax: text(),
    address: text(),
    city: text(),
    state: text(),
    zip: text(),
    country: text(),
    website: text(),
    associatedcompanyid: text(50),
    hs_email_optout: text(),
    lastmodifieddate: text(),
  }),
)
interface HContact extends Static<typeof hContact> {}
export const Contact = shape<HContact>(hContact)

const hCompany = Type.Object(
  crmObject({
    name: text(),
    domain: text(),
    website: text(),
    phone: text(),
    address: text(),
    address2: text(),
    city: text(),
    state: text(),
    zip: text(),
    country: text(),
    description: text(),
    hs_lastmodifieddate: text(),
  }),
)
interface HCompany extends Static<typeof hCompany> {}
export const Company = shape<HCompany>(hCompany)

const hDeal = Type.Object({
  ...crmObject({
    dealname: text(),
    dealstage: text(),
    pipeline: text(),
    amount: text(),
    deal_currency_code: text(),
    closedate: text(),
    hubspot_owner_id: text(),
    closed_lost_reason: text(),
    hs_lastmodifieddate: text(),
  }),
  /** The contact and the company that it is associated with, as `calls.ts` reads them beside it. */
  links: may(Type.Object({ contacts: text(50), companies: text(50) })),
})
interface HDeal extends Static<typeof hDeal> {}
export const Deal = shape<HDeal>(hDeal)
