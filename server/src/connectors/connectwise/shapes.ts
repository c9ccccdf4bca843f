// ConnectWise's records as far as they are used here; names and limits as in its own API description (2025.16).
import Type, { type Static, type TSchema } from "typebox"
import { shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 100_000) => may(Type.String({ maxLength }))
const bool = may(Type.Boolean())
const info = may(Type.Object({ lastUpdated: text(60), dateEntered: text(60) }))
/** A record named by its id, its name or both. */
const reference = may(Type.Object({ id: may(Type.Integer()), identifier: text(100), name: text(255) }))

const cwCompany = Type.Object({
  id: Type.Integer(),
  identifier: text(25),
  name: text(50),
  addressLine1: text(50),
  addressLine2: text(50),
  city: text(50),
  state: text(50),
  zip: text(12),
  phoneNumber: text(30),
  website: text(255),
  taxIdentifier: text(50),
  invoiceToEmailAddress: text(250),
  deletedFlag: bool,
  _info: info,
})
interface CwCompany extends Static<typeof cwCompany> {}
export const Company = shape<CwCompany>(cwCompany)

const cwTicket = Type.Object({
  id: Type.Integer(),
  summary: text(100),
  board: reference,
  status: reference,
  priority: reference,
  company: reference,
  contactName: text(62),
  contactEmailAddress: text(250),
  requiredDate: text(60),
  externalXRef: text(100),
  initialDescription: text(),
  _info: info,
})
interface CwTicket extends Static<typeof cwTicket> {}
export const Ticket = shape<CwTicket>(cwTicket)

const cwNote = Type.Object({
  id: Type.Integer(),
  ticketId: Type.Integer(),
  text: text(),
  detailDescriptionFlag: bool,
  internalAnalysisFlag: bool,
  resolutionFlag: bool,
  member: reference,
  contact: reference,
  dateCreated: text(60),
  createdBy: text(100),
})
interface CwNote extends Static<typeof cwNote> {}
export const Note = shape<CwNote>(cwNote)

const cwTime = Type.Object({
  id: Type.Integer(),
  chargeToId: may(Type.Integer()),
  chargeToType: text(20),
  member: reference,
  timeStart: text(60),
  /** Hours. */
  actualHours: may(Type.Number()),
  billableOption: text(20),
  notes: text(),
  internalNotes: text(),
  _info: info,
})
interface CwTime extends Static<typeof cwTime> {}
export const Time = shape<CwTime>(cwTime)
