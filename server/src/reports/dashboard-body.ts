import Type, { type Static } from "typebox"
import { customerStatuses } from "#business/customers"
import { currencySchema, dateSchema, idSchema, instantSchema, minorSchema, nullable, oneOf } from "#platform/http"

const counts = (description: string) => Type.Record(Type.String(), Type.Integer(), { description })

const ClientSummary = Type.Object({
  id: idSchema("cus"),
  name: Type.String(),
  kind: Type.String(),
  status: oneOf(customerStatuses),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  contacts: Type.Integer(),
  locations: Type.Integer(),
  createdAt: instantSchema,
})

const TicketSummary = Type.Object({
  total: Type.Integer(),
  open: Type.Integer(),
  overdue: Type.Integer({ description: "Open, and past their due date or resolution target" }),
  byState: counts("Tickets by state"),
  openByPriority: counts("Open tickets by priority"),
  lastChangedAt: nullable(instantSchema),
})

const AssetSummary = Type.Object({
  total: Type.Integer(),
  byState: counts("Assets by state"),
  warrantyEnding: Type.Integer({ description: "Kept assets whose warranty ends within 30 days" }),
  nextMaintenanceOn: nullable(dateSchema),
})

const MoneySummary = Type.Object({
  balances: Type.Array(
    Type.Object({
      currency: currencySchema,
      openInvoices: Type.Integer(),
      openMinor: minorSchema,
      overdueInvoices: Type.Integer(),
      overdueMinor: minorSchema,
      creditMinor: minorSchema,
    }),
  ),
  lastPaymentOn: nullable(dateSchema),
})

const Sums = Type.Array(Type.Object({ currency: currencySchema, amountMinor: minorSchema }))

const WorkSummary = Type.Object({
  unbilledMinutes: Type.Integer({ description: "Approved, billable and on no invoice" }),
  unbilled: Sums,
  unbilledExpenses: Sums,
  waitingEntries: Type.Integer({ description: "Logged and not approved" }),
  waitingMinutes: Type.Integer(),
})

const ProjectSummary = Type.Object({
  open: Type.Integer(),
  overBudget: Type.Integer(),
  late: Type.Integer({ description: "Open, and past their due date" }),
  milestonesDue: Sums,
})

const DealSummary = Type.Object({
  open: Type.Integer(),
  late: Type.Integer({ description: "Open, and past the day by which they are decided" }),
  amounts: Sums,
})

const Activity = Type.Object({
  eventId: Type.String(),
  type: Type.String({ examples: ["desk.ticket.created"] }),
  subject: Type.String({ description: "The id of the record that it is about" }),
  by: Type.String(),
  at: instantSchema,
})

/** What is kept of a dashboard. */
export const Dashboard = Type.Object({
  client: ClientSummary,
  tickets: TicketSummary,
  assets: AssetSummary,
  money: MoneySummary,
  work: WorkSummary,
  projects: ProjectSummary,
  deals: DealSummary,
  activity: Type.Array(Activity, { description: "The ten latest" }),
})
export type Dashboard = Static<typeof Dashboard>

/** A dashboard as a caller sees it: without the parts that they may not read. */
export const DashboardBody = Type.Object({
  client: ClientSummary,
  tickets: nullable(TicketSummary),
  assets: nullable(AssetSummary),
  money: nullable(MoneySummary),
  work: nullable(WorkSummary),
  projects: nullable(ProjectSummary),
  deals: nullable(DealSummary),
  activity: Type.Array(Activity, { description: "The ten latest, of what the caller may read" }),
  computedAt: instantSchema,
})
