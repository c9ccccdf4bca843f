import Type, { type Static } from "typebox"
import { nullable } from "#platform/http"
import { optionalDay, optionalFlag, optionalInstant, optionalText, optionalWord, reference, someText } from "./parts.ts"
import { recordType } from "./record-type.ts"

const ticketSchema = Type.Object({
  number: optionalText(100),
  subject: someText(500),
  body: optionalText(100_000),
  customer: reference,
  /** Who asked, as far as it is known; a person is found by the address. */
  contactName: optionalText(255),
  contactEmail: optionalText(254),
  status: optionalWord(["new", "open", "waiting", "scheduled", "resolved", "closed"]),
  priority: optionalWord(["low", "normal", "high", "urgent"]),
  dueAt: optionalInstant,
  openedAt: optionalInstant,
})
interface TicketRecord extends Static<typeof ticketSchema> {}

/** A request for help. */
export const Ticket = recordType<TicketRecord>({
  kind: "ticket",
  name: "Tickets",
  schema: ticketSchema,
  title: "subject",
  personal: ["subject", "body", "contactName", "contactEmail"],
})

const noteSchema = Type.Object({
  ticket: reference,
  text: optionalText(100_000),
  /** Public ones are read by whoever asked; internal ones among staff. */
  visibility: optionalWord(["public", "internal"]),
  by: optionalWord(["staff", "client"]),
  author: optionalText(255),
  at: optionalInstant,
})
interface TicketNoteRecord extends Static<typeof noteSchema> {}

/** Something that was written to a ticket. */
export const TicketNote = recordType<TicketNoteRecord>({
  kind: "ticket_note",
  name: "Ticket notes",
  schema: noteSchema,
  title: "author",
  personal: ["text", "author"],
})

const timeSchema = Type.Object({
  ticket: reference,
  /** Who worked. */
  person: optionalText(255),
  personEmail: optionalText(254),
  date: optionalDay,
  startedAt: optionalInstant,
  minutes: nullable(Type.Integer({ minimum: 0, maximum: 1440 })),
  isBillable: optionalFlag,
  notes: optionalText(4000),
  /** Our own id of the entry; where the vendor has no field for it, it stands within the note there. */
  reference: optionalText(100),
})
interface TimeEntryRecord extends Static<typeof timeSchema> {}

/** Work that was done on a ticket, and approved. */
export const TimeEntry = recordType<TimeEntryRecord>({
  kind: "time_entry",
  name: "Time entries",
  schema: timeSchema,
  title: "reference",
  personal: ["person", "personEmail", "notes"],
  guarded: ["minutes", "isBillable"],
})
