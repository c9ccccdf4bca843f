import {
  addressesIn,
  always,
  type Connector,
  choice,
  instant,
  lens,
  minutesOfHours,
  TicketNote as NoteRecord,
  neverRead,
  none,
  onlyNew,
  Party,
  phonesIn,
  priorityByName,
  readOnly,
  ref,
  resource,
  single,
  statusByName,
  Ticket as TicketRecord,
  TimeEntry as TimeRecord,
  untold,
  workReference,
} from "#hub"
import {
  changedAt,
  companyFound,
  companyMade,
  noteById,
  noteFound,
  noteKey,
  noteMade,
  notePages,
  one,
  pages,
  patched,
  ticketFound,
  ticketMade,
  timeFound,
  timeMade,
} from "./calls.ts"
import { author, cwTime, initialText, visibility, writtenBy } from "./formats.ts"
import { Company, Note, Ticket, Time } from "./shapes.ts"

const addressFields = {
  line1: "addressLine1",
  line2: "addressLine2",
  city: "city",
  region: "state",
  postalCode: "zip",
}

const companyMap = lens(Party, Company, (r) => ({
  name: r.name,
  kind: always("company"),
  email: r.invoiceToEmailAddress,
  phones: phonesIn(r, { main: "phoneNumber" }, { max: 30, isOnly: true }),
  // Its country is a record of its own and stays.
  addresses: addressesIn(r, { billing: "" }, addressFields),
  taxNumber: r.taxIdentifier,
  website: r.website,
  ...none(
    "firstName",
    "lastName",
    "companyNumber",
    "currency",
    "notes",
    "tags",
    "marketing",
    "company",
    "isCustomer",
    "isSupplier",
  ),
}))

const ticketMap = lens(TicketRecord, Ticket, (r) => ({
  number: onlyNew(r.externalXRef),
  subject: r.summary,
  body: onlyNew(initialText(r.initialDescription)),
  customer: onlyNew(ref("companies", r.company.id)),
  contactName: onlyNew(r.contactName),
  contactEmail: onlyNew(r.contactEmailAddress),
  status: statusByName(r.status),
  priority: priorityByName(r.priority),
  dueAt: instant(r.requiredDate, cwTime),
  openedAt: readOnly(instant(r._info.dateEntered, cwTime)),
}))

const noteMap = lens(NoteRecord, Note, (r) => ({
  ticket: onlyNew(ref("tickets", r.ticketId)),
  text: onlyNew(r.text),
  visibility: onlyNew(visibility(r)),
  by: writtenBy(r.contact),
  author: author(r),
  at: readOnly(instant(r.dateCreated, cwTime)),
}))

const timeMap = lens(
  TimeRecord,
  Time,
  (r) => ({
    ticket: onlyNew(ref("tickets", r.chargeToId)),
    personEmail: untold(r.member.id),
    startedAt: instant(r.timeStart, cwTime),
    minutes: minutesOfHours(r.actualHours),
    isBillable: choice(r.billableOption, { Billable: true, DoNotBill: false, NoCharge: false }, null),
    notes: r.notes,
    reference: onlyNew(workReference(r.internalNotes)),
    ...none("person", "date"),
  }),
  { fresh: { chargeToType: "ServiceTicket" } },
)

/** Companies, service tickets, their notes, and approved time. */
export const resources = {
  companies: resource({
    name: "Companies",
    map: companyMap,
    id: "id",
    changed: { at: changedAt, format: cwTime },
    gone: { deletedFlag: [true] },
    goneMeans: "archived",
    pull: pages("/company/companies"),
    get: one("/company/companies"),
    push: {
      retry: "find",
      find: companyFound,
      create: single(companyMade),
      update: single(patched("/company/companies")),
    },
    authority: { "*": "newest", taxNumber: "ask" },
  }),
  tickets: resource({
    name: "Service tickets",
    map: ticketMap,
    id: "id",
    changed: { at: changedAt, format: cwTime },
    pull: pages("/service/tickets"),
    get: one("/service/tickets"),
    push: { retry: "find", find: ticketFound, create: single(ticketMade), update: single(patched("/service/tickets")) },
    authority: { "*": "newest" },
    everyMin: 10,
  }),
  notes: resource({
    name: "Ticket notes",
    map: noteMap,
    id: noteKey,
    pull: notePages,
    get: noteById,
    push: { retry: "find", find: noteFound, create: single(noteMade) },
    authority: { "*": "theirs" },
    everyMin: 10,
    // A note that is taken away there stays in our conversation.
    goneMeans: "archived",
    fullEveryHours: null,
  }),
  timeEntries: resource({
    name: "Time entries",
    map: timeMap,
    id: "id",
    pull: neverRead,
    get: one("/time/entries"),
    push: {
      retry: "find",
      find: timeFound,
      create: single(timeMade),
      update: single(patched("/time/entries")),
      remove: single((api, { id }) => api.remove(`/time/entries/${id}`)),
    },
    authority: { "*": "ours" },
    onDeleted: "ours",
    direction: "push",
  }),
} satisfies Connector["resources"]
