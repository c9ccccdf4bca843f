import Type, { type Static } from "typebox"
import { nullable } from "#platform/http"
import {
  optionalCurrency,
  optionalDay,
  optionalDecimal,
  optionalInstant,
  optionalMinor,
  optionalText,
  optionalWord,
  reference,
  someText,
  word,
} from "./parts.ts"
import { recordType } from "./record-type.ts"

const messageSchema = Type.Object({
  direction: word(["in", "out"]),
  channel: optionalText(100),
  from: optionalText(254),
  to: Type.Array(Type.String({ maxLength: 254 }), { maxItems: 500 }),
  subject: optionalText(998),
  text: optionalText(100_000),
  at: optionalInstant,
  customer: reference,
  ticket: reference,
  status: optionalWord(["queued", "sent", "delivered", "read", "failed"]),
})
interface MessageRecord extends Static<typeof messageSchema> {}

/** A mail, text or chat message. */
export const Message = recordType<MessageRecord>({
  kind: "message",
  name: "Messages",
  schema: messageSchema,
  title: "subject",
  personal: ["from", "to", "subject", "text"],
})

const dealSchema = Type.Object({
  name: someText(255),
  customer: reference,
  company: reference,
  stage: optionalText(100),
  pipeline: optionalText(100),
  /** Every stage of its pipeline, in their order. */
  ladder: Type.Array(Type.Object({ name: someText(100), status: word(["open", "won", "lost"]) }), { maxItems: 200 }),
  amountMinor: optionalMinor,
  currency: optionalCurrency,
  closeDate: optionalDay,
  status: optionalWord(["open", "won", "lost"]),
  lostReason: optionalText(2000),
  owner: optionalText(254),
})
interface DealRecord extends Static<typeof dealSchema> {}

/** A lead or deal. */
export const Deal = recordType<DealRecord>({
  kind: "deal",
  name: "Deals",
  schema: dealSchema,
  title: "name",
  personal: ["owner", "lostReason"],
  guarded: ["amountMinor", "currency"],
})

const subscriptionSchema = Type.Object({
  customer: reference,
  item: reference,
  status: optionalWord(["trialing", "active", "past_due", "paused", "cancelled"]),
  quantity: optionalDecimal,
  unitPrice: optionalDecimal,
  currency: optionalCurrency,
  interval: optionalWord(["day", "week", "month", "year"]),
  startedAt: optionalInstant,
  renewsAt: optionalInstant,
  endedAt: optionalInstant,
})
interface SubscriptionRecord extends Static<typeof subscriptionSchema> {}

/** Something that is paid for again and again. */
export const Subscription = recordType<SubscriptionRecord>({
  kind: "subscription",
  name: "Subscriptions",
  schema: subscriptionSchema,
  title: "status",
  guarded: ["quantity", "unitPrice", "currency", "status"],
})

const payoutSchema = Type.Object({
  date: optionalDay,
  amountMinor: optionalMinor,
  feeMinor: optionalMinor,
  currency: optionalCurrency,
  status: optionalWord(["pending", "paid", "failed", "cancelled"]),
  reference: optionalText(255),
})
interface PayoutRecord extends Static<typeof payoutSchema> {}

/** Money that a payment service passes on to the bank. */
export const Payout = recordType<PayoutRecord>({
  kind: "payout",
  name: "Payouts",
  schema: payoutSchema,
  title: "reference",
  guarded: ["amountMinor", "feeMinor", "currency", "status"],
})

const campaignSchema = Type.Object({
  name: someText(255),
  subject: optionalText(998),
  status: optionalWord(["draft", "scheduled", "sending", "sent", "paused"]),
  sentAt: optionalInstant,
  sent: nullable(Type.Integer()),
  opened: nullable(Type.Integer()),
  clicked: nullable(Type.Integer()),
  unsubscribed: nullable(Type.Integer()),
})
interface CampaignRecord extends Static<typeof campaignSchema> {}

/** A mailing and how it was received. */
export const Campaign = recordType<CampaignRecord>({
  kind: "campaign",
  name: "Campaigns",
  schema: campaignSchema,
  title: "name",
})

const calendarEventSchema = Type.Object({
  title: someText(500),
  startsAt: optionalInstant,
  endsAt: optionalInstant,
  location: optionalText(500),
  attendees: Type.Array(Type.String({ maxLength: 254 }), { maxItems: 500 }),
  status: optionalWord(["tentative", "confirmed", "cancelled"]),
  customer: reference,
})
interface CalendarEventRecord extends Static<typeof calendarEventSchema> {}

/** A meeting. */
export const CalendarEvent = recordType<CalendarEventRecord>({
  kind: "calendar_event",
  name: "Calendar events",
  schema: calendarEventSchema,
  title: "title",
  personal: ["title", "location", "attendees"],
})
