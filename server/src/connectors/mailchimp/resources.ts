import {
  addressesIn,
  Campaign as CampaignRecord,
  type Connector,
  choice,
  instant,
  lens,
  nameIn,
  none,
  Party,
  phonesIn,
  readOnly,
  resource,
} from "#hub"
import { campaigns, members } from "./calls.ts"
import { campaignName, consent, tagNames } from "./formats.ts"
import { Campaign, Member } from "./shapes.ts"

const addressParts = {
  line1: "addr1",
  line2: "addr2",
  city: "city",
  region: "state",
  postalCode: "zip",
  country: "country",
}

const memberMap = lens(Party, Member, (r) => ({
  name: nameIn(r, { first: "merge_fields.FNAME", last: "merge_fields.LNAME", or: ["email_address"] }),
  firstName: readOnly(r.merge_fields.FNAME),
  lastName: readOnly(r.merge_fields.LNAME),
  email: r.email_address,
  phones: phonesIn(r.merge_fields, { main: "PHONE" }),
  // Mailchimp takes whole ones only: others stay with us.
  addresses: addressesIn(r.merge_fields, { billing: "ADDRESS" }, addressParts, {
    needs: ["line1", "city", "region", "postalCode"],
    isWhole: true,
  }),
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
    ...members,
    gone: { status: ["archived"] },
    goneMeans: "archived",
    // Who was never asked is not sent: Mailchimp counts everybody, and a list is for those who said something.
    takes: (ours) => typeof ours["email"] === "string" && typeof ours["marketing"] === "string",
    authority: { "*": "newest", marketing: "ask" },
  }),
  campaigns: resource({
    name: "Campaigns",
    map: campaignMap,
    ...campaigns,
    authority: { "*": "theirs" },
    everyMin: 60,
  }),
} satisfies Connector["resources"]
