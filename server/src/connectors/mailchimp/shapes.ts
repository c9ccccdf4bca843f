// Mailchimp's records as far as they are used here; Marketing API 3.0.
import Type, { type Static, type TSchema } from "typebox"
import { shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 4000) => may(Type.String({ maxLength }))
const number = may(Type.Number())

const address = Type.Object({
  addr1: text(),
  addr2: text(),
  city: text(),
  state: text(),
  zip: text(),
  country: text(),
})
interface McAddress extends Static<typeof address> {}
const mergeFields = Type.Object({
  FNAME: text(255),
  LNAME: text(255),
  PHONE: text(255),
  /** Empty text where there is none. */
  ADDRESS: Type.Optional(Type.Unsafe<McAddress | "" | null>({})),
})
const tag = Type.Object({ id: number, name: Type.String() })

const member = Type.Object({
  id: text(50),
  contact_id: Type.String(),
  unique_email_id: text(50),
  email_address: text(254),
  status: text(20),
  merge_fields: may(mergeFields),
  tags: may(Type.Array(tag)),
  last_changed: text(40),
  list_id: text(50),
})
interface McMember extends Static<typeof member> {}
export const Member = shape<McMember>(member)
export type McTag = Static<typeof tag>

const campaign = Type.Object({
  id: Type.String(),
  status: text(20),
  send_time: text(40),
  emails_sent: may(Type.Integer()),
  settings: may(Type.Object({ title: text(255), subject_line: text(998) })),
  /** From its report; campaigns that were not sent have none. */
  report: may(
    Type.Object({
      unsubscribed: may(Type.Integer()),
      opens: may(Type.Object({ unique_opens: may(Type.Integer()) })),
      clicks: may(Type.Object({ unique_subscriber_clicks: may(Type.Integer()) })),
    }),
  ),
})
interface McCampaign extends Static<typeof campaign> {}
export const Campaign = shape<McCampaign>(campaign)
export type CampaignSettings = NonNullable<McCampaign["settings"]>
