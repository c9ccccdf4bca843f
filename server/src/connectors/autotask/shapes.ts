// Autotask's records as far as they are used here; names and limits as in its REST API's entity pages.
import Type, { type Static, type TSchema } from "typebox"
import { shape } from "#hub"

const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 8000) => may(Type.String({ maxLength }))
const whole = may(Type.Integer())
const bool = may(Type.Boolean())

const aCompany = Type.Object({
  id: Type.Integer(),
  companyName: text(100),
  companyType: whole,
  phone: text(25),
  webAddress: text(255),
  taxID: text(50),
  isActive: bool,
  ownerResourceID: whole,
  lastTrackedModificationDateTime: text(60),
})
interface ACompany extends Static<typeof aCompany> {}
export const Company = shape<ACompany>(aCompany)

const aTicket = Type.Object({
  id: Type.Integer(),
  title: text(255),
  description: text(8000),
  companyID: whole,
  contactID: whole,
  status: whole,
  priority: whole,
  queueID: whole,
  dueDateTime: text(60),
  createDate: text(60),
  externalID: text(50),
  lastActivityDate: text(60),
})
interface ATicket extends Static<typeof aTicket> {}
export const Ticket = shape<ATicket>(aTicket)

const aNote = Type.Object({
  id: Type.Integer(),
  ticketID: Type.Integer(),
  title: text(250),
  description: text(32_000),
  noteType: whole,
  publish: whole,
  creatorResourceID: whole,
  createdByContactID: whole,
  createDateTime: text(60),
  lastActivityDate: text(60),
})
interface ANote extends Static<typeof aNote> {}
export const Note = shape<ANote>(aNote)

const aTime = Type.Object({
  id: Type.Integer(),
  ticketID: whole,
  resourceID: whole,
  roleID: whole,
  dateWorked: text(60),
  startDateTime: text(60),
  hoursWorked: may(Type.Number()),
  isNonBillable: bool,
  summaryNotes: text(8000),
  internalNotes: text(8000),
})
interface ATime extends Static<typeof aTime> {}
export const Time = shape<ATime>(aTime)
