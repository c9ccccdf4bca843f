// HaloPSA's records as far as they are used here; names as in its own API description (Halo API v2: Area, Faults, Actions).
import Type, { type Static, type TSchema } from "typebox"
import { shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 100_000) => may(Type.String({ maxLength }))
const whole = may(Type.Integer())
const bool = may(Type.Boolean())

/** A client, in their tables an area. */
const hClient = Type.Object({
  id: Type.Integer(),
  name: text(255),
  accountsemailaddress: text(254),
  main_phonenumber: text(60),
  website: text(500),
  notes: text(4000),
  tax_number: text(50),
  inactive: bool,
  alastupdate: text(60),
})
interface HClient extends Static<typeof hClient> {}
export const Client = shape<HClient>(hClient)

/** A ticket, in their tables a fault. */
const hTicket = Type.Object({
  id: Type.Integer(),
  summary: text(255),
  details: text(),
  client_id: whole,
  user_id: whole,
  user_name: text(255),
  user_email: text(254),
  status_id: whole,
  priority_id: whole,
  tickettype_id: whole,
  deadlinedate: text(60),
  dateoccurred: text(60),
  last_update: text(60),
})
interface HTicket extends Static<typeof hTicket> {}
export const Ticket = shape<HTicket>(hTicket)

/** What was done on a ticket: a note, a mail, time. Actions are numbered within their ticket. */
const hAction = Type.Object({
  id: Type.Integer(),
  ticket_id: Type.Integer(),
  note: text(),
  outcome: text(255),
  who: text(255),
  hiddenfromuser: bool,
  actionby_user_id: whole,
  /** Hours. */
  timetaken: may(Type.Number()),
  actisbillable: bool,
  datetime: text(60),
  last_updated: text(60),
})
interface HAction extends Static<typeof hAction> {}
export const Action = shape<HAction>(hAction)
