import {
  always,
  type Connector,
  instant,
  lens,
  minutesOfHours,
  TicketNote as NoteRecord,
  neverRead,
  none,
  onlyNew,
  Party,
  phonesIn,
  priorityById,
  readOnly,
  ref,
  resource,
  single,
  statusById,
  Ticket as TicketRecord,
  TimeEntry as TimeRecord,
  untold,
  workReference,
} from "#hub"
import {
  companyFound,
  companyMade,
  noteFound,
  noteMade,
  one,
  pages,
  patched,
  ticketFound,
  ticketMade,
  timeFound,
  timeMade,
} from "./calls.ts"
import { billable, visibility, writtenBy } from "./formats.ts"
import { Company, Note, Ticket, Time } from "./shapes.ts"

const companyMap = lens(
  Party,
  Company,
  (r) => ({
    name: r.companyName,
    kind: always("company"),
    phones: phonesIn(r, { main: "phone" }, { max: 25, isOnly: true, isNeeded: true }),
    taxNumber: r.taxID,
    website: r.webAddress,
    ...none(
      "firstName",
      "lastName",
      "email",
      "addresses",
      "companyNumber",
      "currency",
      "notes",
      "tags",
      "marketing",
      "company",
      "isCustomer",
      "isSupplier",
    ),
  }),
  { fresh: { isActive: true } },
)

const ticketMap = lens(TicketRecord, Ticket, (r) => ({
  number: onlyNew(r.externalID),
  subject: r.title,
  body: onlyNew(r.description),
  customer: onlyNew(ref("companies", r.companyID)),
  contactEmail: untold(r.contactID),
  status: statusById(r.status),
  priority: priorityById(r.priority),
  dueAt: instant(r.dueDateTime),
  openedAt: readOnly(instant(r.createDate)),
  ...none("contactName"),
}))

const noteMap = lens(NoteRecord, Note, (r) => ({
  ticket: onlyNew(ref("tickets", r.ticketID)),
  text: onlyNew(r.description),
  visibility: onlyNew(visibility(r.publish)),
  by: writtenBy(r.createdByContactID),
  at: readOnly(instant(r.createDateTime)),
  ...none("author"),
}))

const timeMap = lens(TimeRecord, Time, (r) => ({
  ticket: onlyNew(ref("tickets", r.ticketID)),
  personEmail: untold(r.resourceID),
  date: untold(r.roleID),
  startedAt: instant(r.startDateTime),
  minutes: minutesOfHours(r.hoursWorked),
  isBillable: billable(r.isNonBillable),
  notes: r.summaryNotes,
  reference: onlyNew(workReference(r.internalNotes)),
  ...none("person"),
}))

/** Companies, tickets, their notes, and approved time. */
export const resources = {
  companies: resource({
    name: "Companies",
    map: companyMap,
    id: "id",
    changed: { at: "lastTrackedModificationDateTime" },
    gone: { isActive: [false] },
    goneMeans: "archived",
    pull: pages("Companies", "lastTrackedModificationDateTime"),
    get: one("Companies"),
    push: { retry: "find", find: companyFound, create: single(companyMade), update: single(patched("Companies")) },
    authority: { "*": "newest", taxNumber: "ask" },
  }),
  tickets: resource({
    name: "Tickets",
    map: ticketMap,
    id: "id",
    changed: { at: "lastActivityDate" },
    pull: pages("Tickets", "lastActivityDate"),
    get: one("Tickets"),
    push: { retry: "find", find: ticketFound, create: single(ticketMade), update: single(patched("Tickets")) },
    authority: { "*": "newest" },
    everyMin: 10,
  }),
  notes: resource({
    name: "Ticket notes",
    map: noteMap,
    id: "id",
    changed: { at: "lastActivityDate" },
    // Notes that no person wrote are those of Autotask's own rules.
    skip: (raw) => (raw["creatorResourceID"] ?? raw["createdByContactID"] ?? null) === null,
    pull: pages("TicketNotes", "lastActivityDate"),
    get: one("TicketNotes"),
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
    get: one("TimeEntries"),
    push: {
      retry: "find",
      find: timeFound,
      create: single(timeMade),
      update: single(patched("TimeEntries")),
      remove: single((api, { id }) => api.remove(`/TimeEntries/${id}`)),
    },
    authority: { "*": "ours" },
    onDeleted: "ours",
    direction: "push",
  }),
} satisfies Connector["resources"]
