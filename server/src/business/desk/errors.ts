import { defineErrors } from "#kernel"

export const ticketErrors = defineErrors({
  "ticket.unknown": { status: 404, text: (p: { id: string }) => `There is no ticket ${p.id}.` },
  "ticket.transition_refused": {
    status: 409,
    text: (p: { action: string; state: string; allowed: readonly string[] }) =>
      `A ticket that is ${p.state} can't ${p.action}; it can ${p.allowed.join(", ") || "do nothing any more"}.`,
  },
  "ticket.due_date_missing": { status: 422, text: () => "A scheduled ticket needs a due date; name one in `dueAt`." },
  "ticket.is_blocked": {
    status: 409,
    text: (p: { numbers: readonly number[] }) =>
      `It waits for ${p.numbers.map((n) => `#${n}`).join(", ")}; resolve these first, or remove the links.`,
  },
  "ticket.too_old_to_reopen": {
    status: 409,
    text: (p: { days: number }) => `A ticket closed more than ${p.days} days ago stays closed; make a new one.`,
  },
  "ticket.client_is_fixed": {
    status: 409,
    text: () => "A ticket stays with its client; make another one for the other client.",
  },
  "ticket.client_missing": {
    status: 422,
    text: () => "This needs the ticket's client; say first whose ticket it is.",
  },
  "ticket.contact_of_another_client": {
    status: 422,
    text: (p: { contactId: string }) => `Contact ${p.contactId} is not one of this client.`,
  },
  "ticket.asset_of_another_client": {
    status: 422,
    text: (p: { assetId: string }) => `Asset ${p.assetId} is not one of this client.`,
  },
  "ticket.member_unknown": {
    status: 422,
    text: (p: { userId: string }) => `${p.userId} is no member of this business.`,
  },
  "ticket.is_merged": {
    status: 409,
    text: (p: { into: string }) => `This ticket was merged into ${p.into}; go on there.`,
  },
  "ticket.was_worked_on": {
    status: 409,
    text: () => "Somebody has worked on this ticket, so it can't be withdrawn; close it.",
  },
})

export const replyErrors = defineErrors({
  "reply.unknown": { status: 404, text: (p: { id: string }) => `This ticket has no reply ${p.id}.` },
  "reply.attachment_unknown": {
    status: 404,
    text: () => "This ticket has no such attachment, or it goes with another reply already.",
  },
  "reply.too_many_attachments": {
    status: 422,
    text: (p: { max: number }) => `A ticket has at most ${p.max} files; make another ticket.`,
  },
})

export const mergeErrors = defineErrors({
  "ticket.merge_invalid": { status: 422, text: (p: { reason: string }) => `These can't be merged: ${p.reason}.` },
  "ticket.other_client": {
    status: 422,
    text: (p: { number: number }) => `Ticket #${p.number} is another client's; tickets are joined within one client.`,
  },
  "ticket.merge_unknown": { status: 404, text: (p: { id: string }) => `There is no merge ${p.id}.` },
  "ticket.merge_final": { status: 409, text: (p: { reason: string }) => `The merge stays: ${p.reason}.` },
  "ticket.link_invalid": { status: 422, text: (p: { reason: string }) => `These can't be linked: ${p.reason}.` },
  "ticket.split_invalid": { status: 422, text: (p: { reason: string }) => `It can't be split: ${p.reason}.` },
})
