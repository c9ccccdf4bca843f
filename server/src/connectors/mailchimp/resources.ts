import {
  Campaign as CampaignRecord,
  type Connector,
  choice,
  instant,
  lens,
  none,
  Party,
  readOnly,
  resource,
  single,
} from "#hub"
import { archived, campaignById, campaignPages, changed, memberById, memberPages, memberWritten } from "./calls.ts"
import { addresses, campaignName, consent, fullName, phones, tagNames } from "./formats.ts"
import { Campaign, Member } from "./shapes.ts"

const memberMap = lens(Party, Member, (r) => ({
  name: fullName(r),
  firstName: readOnly(r.merge_fields.FNAME),
  lastName: readOnly(r.merge_fields.LNAME),
  email: r.email_address,
  phones: phones(r.merge_fields),
  addresses: addresses(r.merge_fields),
  tags: tagNames(r.tags),
  marketing: consent(r.status),
  ...none("kind", "taxNumber", "companyNumber", "currency", "website", "notes", "company", "isCustomer", "isSupplier"),
}))

const campaignMap = lens(CampaignRecord, Campaign, (r) => ({
  name: campaignName(r.settings),
  subject: r.settings.subject_line,
  status: choice(
    r.status,
    {
      save: "draft",
      schedule: "scheduled",
      sending: "sending",
      sent: "sent",
      paused: "paused",
      canceling: "paused",
      canceled: "paused",
    },
    null,
  ),
  sentAt: instant(r.send_time),
  sent: r.emails_sent,
  opened: r.report.opens.unique_opens,
  clicked: r.report.clicks.unique_subscriber_clicks,
  unsubscribed: r.report.unsubscribed,
}))

/** The members of the audience both ways; campaigns with their reports from there. */
export const resources = {
  members: resource({
    name: "Audience members",
    map: memberMap,
    id: "contact_id",
    changed,
    gone: { status: ["archived"] },
    goneMeans: "archived",
    // Who was never asked is not sent: Mailchimp counts everybody, and a list is for those who said something.
    takes: (ours) => typeof ours["email"] === "string" && typeof ours["marketing"] === "string",
    pull: memberPages,
    get: memberById,
    push: { retry: "natural", create: single(memberWritten), update: single(memberWritten), remove: single(archived) },
    authority: { "*": "newest", marketing: "ask" },
  }),
  campaigns: resource({
    name: "Campaigns",
    map: campaignMap,
    id: "id",
    pull: campaignPages,
    get: campaignById,
    authority: { "*": "theirs" },
    everyMin: 60,
  }),
} satisfies Connector["resources"]
