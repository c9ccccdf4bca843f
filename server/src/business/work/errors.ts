import { defineErrors } from "#kernel"

export const workErrors = defineErrors({
  "work.customer_unknown": {
    status: 422,
    text: (p: { id: string }) => `There is no client ${p.id}; make the client first.`,
  },
  "work.place_required": {
    status: 422,
    text: () => "Say for whom this is: customerId, ticketId, projectId or taskId.",
  },
  "work.ticket_unknown": { status: 422, text: (p: { id: string }) => `There is no ticket ${p.id}.` },
  "work.ticket_has_time": {
    status: 409,
    text: () => "Work was logged on this ticket; close it, or remove the work first.",
  },
  "work.no_ticket": { status: 404, text: (p: { id: string }) => `There is no ticket ${p.id}.` },
  "work.project_unknown": { status: 422, text: (p: { id: string }) => `There is no project ${p.id}.` },
  "work.task_unknown": { status: 422, text: (p: { id: string }) => `This project has no task ${p.id}.` },
  "work.other_customer": {
    status: 422,
    text: (p: { what: string }) => `${p.what} is another client's; time is one client's only.`,
  },
  "work.place_closed": {
    status: 409,
    text: (p: { what: string }) => `${p.what} is closed; reopen it to log work there.`,
  },
  "work.person_required": {
    status: 422,
    text: () => "An API key is no person; name the member whose work it is by userId.",
  },
  "work.person_unknown": { status: 422, text: (p: { id: string }) => `${p.id} is no member of this business.` },
  "work.not_yours": {
    status: 403,
    text: () => "This is another person's work; only who may approve (work:approve) changes it.",
  },
  "service_type.unknown": { status: 404, text: (p: { id: string }) => `There is no service type ${p.id}.` },
  "service_type.code_taken": {
    status: 409,
    text: (p: { code: string }) => `There is a service type ${p.code} already; change that one.`,
  },
  "service_type.inactive": {
    status: 422,
    text: (p: { code: string }) => `The service type ${p.code} is no longer in use; choose another.`,
  },
  "work.tax_class_unknown": {
    status: 422,
    text: (p: { code: string }) => `There is no tax class ${p.code}; GET /tax-classes lists them.`,
  },
  "contract.unknown": { status: 404, text: (p: { id: string }) => `There is no contract ${p.id}.` },
  "contract.ends_before_start": { status: 422, text: () => "A contract ends on or after the day it starts." },
  "rate_card.unknown": { status: 404, text: (p: { id: string }) => `There is no rate card ${p.id}.` },
  "rate_card.invalid": { status: 422, text: (p: { reason: string }) => `This rate card can't be: ${p.reason}.` },
  "time_entry.unknown": { status: 404, text: (p: { id: string }) => `There is no time entry ${p.id}.` },
  "time_entry.state": {
    status: 409,
    text: (p: { id: string; state: string; action: string }) => `${p.id} is ${p.state}: it can't be ${p.action}.`,
  },
  "time_entry.billed": {
    status: 409,
    text: (p: { id: string }) => `${p.id} is billed; credit the invoice or discard its draft first.`,
  },
  "time_entry.too_long": {
    status: 422,
    text: () => "A time entry ends after it starts and has 1 to 1440 minutes; split longer work by days.",
  },
  "time_entry.in_the_future": { status: 422, text: () => "Work is logged when it is done, not for a later day." },
  "time_entry.nothing_to_waive": {
    status: 409,
    text: (p: { id: string }) => `Nothing of ${p.id} is left to charge.`,
  },
  "work.cursor_foreign": {
    status: 400,
    text: () => "The cursor is of another list; leave it out to start from the beginning.",
  },
  "work.range_invalid": {
    status: 422,
    text: () => "Give a first and a last day in that order, 366 days apart at most.",
  },
  "work.rate_missing": {
    status: 422,
    text: (p: { id: string }) =>
      `No rate card has a price for ${p.id}; add one for its contract, client, person or as the default.`,
  },
  "service_type.too_many": {
    status: 422,
    text: (p: { max: number }) => `A business has at most ${p.max} kinds of work; change or reuse one.`,
  },
  "retainer.unknown": { status: 404, text: (p: { id: string }) => `There is no retainer ${p.id}.` },
  "retainer.invalid": { status: 422, text: (p: { reason: string }) => `This retainer can't be: ${p.reason}.` },
  "work.nothing_to_bill": {
    status: 409,
    text: () => "There is nothing to bill: no approved, billable and unbilled work, expense, fee or milestone is here.",
  },
  "work.too_many_lines": {
    status: 422,
    text: (p: { max: number }) =>
      `That would be more than ${p.max} lines; narrow it by tickets, project or day, or bill by person.`,
  },
  "work.total_changed": {
    status: 409,
    text: (p: { expectedMinor: string; netMinor: string }) =>
      `It comes to ${p.netMinor} now, not ${p.expectedMinor}; look at the preview again.`,
  },
  "work.draft_locked": {
    status: 409,
    text: () =>
      "This draft holds billed work: its client, currency, discount and those lines can't change; discard it and bill again.",
  },
  "work.bill_unknown": { status: 404, text: (p: { id: string }) => `No work is billed by ${p.id}.` },
  "timer.running": { status: 409, text: () => "A timer of yours is running; stop it first." },
  "timer.none": { status: 404, text: () => "No timer of yours is running." },
})
