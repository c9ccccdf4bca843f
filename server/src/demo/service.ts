import { createAsset, createSchedule, listCategories, listTypes, prepareClient } from "#business/assets"
import { changeSettings as changeBilling } from "#business/billing"
import { ensureTaxClasses } from "#business/catalogue"
import { addContact, addLocation, type CustomerId, createCustomer } from "#business/customers"
import { calendars, policies, queues } from "#business/desk"
import { changeWorkSettings, createContract, createRateCard, createRetainer } from "#business/work"
import { workPorts } from "#flows"
import { addDays, type Id, type LocalDate, localDateOf, micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { type ServiceAsset, type ServiceClient, serviceClients } from "./service-words.ts"

export const serviceTimeZone = "Europe/Athens"

/** A client of the provider, as the demo works with it. */
export interface DemoClient {
  readonly id: CustomerId
  readonly contact: { readonly id: Id<"con">; readonly name: string; readonly email: string }
  readonly assets: readonly Id<"ast">[]
  readonly status: ServiceClient["status"]
}

/** The provider as it began: its desk, its prices, its clients with their things. */
export async function makeProvider(ctx: Ctx, until: Date): Promise<DemoClient[]> {
  await ensureTaxClasses(ctx)
  await changeBilling(ctx, {
    seller: {
      name: "Nesos IT Services",
      addressLines: ["Πειραιώς 40", "104 31 Αθήνα", "Ελλάδα"],
      taxNumber: "EL099999998",
      footer: "This is a demo: none of it is a real invoice.",
    },
  })
  const today = localDateOf(until, serviceTimeZone)
  await makeDesk(ctx, today)
  const clients: DemoClient[] = []
  for (const [n, words] of serviceClients.entries()) clients.push(await makeClient(ctx, words, { n, today }))
  await makePrices(ctx, clients)
  return clients
}

async function makeDesk(ctx: Ctx, today: LocalDate): Promise<void> {
  const year = Number(today.slice(0, 4))
  const holidayNames = {
    [`${year}-12-25`]: "Christmas",
    [`${year}-12-26`]: "Second day of Christmas",
    [`${year + 1}-01-01`]: "New Year",
    [`${year + 1}-01-06`]: "Epiphany",
  }
  const day = [[9 * 60, 17 * 60]] as const
  const hours = [day, day, day, day, day, [], []]
  const calendar = await calendars.create(ctx, {
    name: "Office hours",
    timeZone: serviceTimeZone,
    hours,
    holidays: Object.keys(holidayNames) as LocalDate[],
    holidayNames,
  })
  const target = (responseMinutes: number, resolutionMinutes: number) => ({ responseMinutes, resolutionMinutes })
  const targets = {
    low: target(480, 4800),
    normal: target(240, 2400),
    high: target(60, 960),
    urgent: target(30, 240),
  }
  const policy = { name: "Standard", calendarId: calendar.id, targets, warnPercent: 80, isDefault: true }
  await policies.create(ctx, policy)
  await queues.create(ctx, { name: "Help desk", policyId: null, isDefault: true })
  await queues.create(ctx, { name: "On site", policyId: null, isDefault: false })
}

interface ClientPlace {
  readonly n: number
  readonly today: LocalDate
}

async function makeClient(ctx: Ctx, words: ServiceClient, place: ClientPlace): Promise<DemoClient> {
  const { name, box, contact, role, city, status } = words
  const email = `${box}@example.com`
  const draft = { name, kind: "company", email, phone: null, taxNumber: null, externalId: null, notes: null } as const
  const { id } = await createCustomer(ctx, draft, "import", status === "lead" ? "lead" : "active")
  const made = await addContact(ctx, id, { name: contact, role, email, phone: null, isPrimary: true })
  const at = { addressId: null, contactId: made.id, phone: null, note: null, isPrimary: true }
  const location = await addLocation(ctx, id, { ...at, name: city })
  await prepareClient(ctx, id)
  const assets: Id<"ast">[] = []
  for (const asset of words.assets) assets.push(await makeAsset(ctx, id, { asset, locationId: location.id, ...place }))
  return { id, contact: { id: made.id, name: contact, email }, assets, status }
}

interface AssetPlace extends ClientPlace {
  readonly asset: ServiceAsset
  readonly locationId: Id<"cloc">
}

async function makeAsset(ctx: Ctx, customerId: CustomerId, place: AssetPlace): Promise<Id<"ast">> {
  const { asset, locationId, n, today } = place
  const type = (await listTypes(ctx, false)).find((one) => one.name === asset.type)
  const category = (await listCategories(ctx, customerId)).find((one) => one.name === asset.category)
  if (type === undefined) throw new Error(`There is no kind of assets called ${asset.type}.`)
  const warrantyEndsOn = addDays(today, asset.warrantyDays)
  const { id } = await createAsset(ctx, customerId, {
    ...{ name: asset.name, typeId: type.id, categoryId: category?.id ?? null, locationId, warrantyEndsOn },
    ...{ contactId: null, userId: null, notes: null, fields: {} },
    serial: `NS-${100 + n}-${asset.name.replaceAll(/[^A-Za-z0-9]/g, "").toUpperCase()}`,
    purchasedOn: addDays(warrantyEndsOn, -730),
  })
  const plan = {
    description: "Updates, disks, backup, log.",
    priority: "normal",
    leadDays: 5,
    isPaused: false,
  } as const
  const startsOn = addDays(today, -25)
  if (asset.rule !== undefined)
    await createSchedule(ctx, id, { ...plan, title: "Monthly care", rule: asset.rule, startsOn })
  return id
}

/** What an hour costs, what two clients pay ahead, and a contract of one. */
async function makePrices(ctx: Ctx, [first, second, third]: readonly DemoClient[]): Promise<void> {
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("The demo needs three clients.")
  const rounding = { scope: "entry", incrementMinutes: 15, minimumMinutes: 15, mode: "up" } as const
  await changeWorkSettings(ctx, { rounding })
  const startsOn = addDays(localDateOf(ctx.now, serviceTimeZone), 1)
  const contract = await createContract(ctx, workPorts, {
    ...{ customerId: second.id, name: "Care of the clinic", startsOn, endsOn: null },
  })
  const card = { currency: "EUR", validFrom: null, validUntil: null, rounding: null }
  const at = (price: string) => [{ serviceTypeId: null, userId: null, unitPrice: micro(price) }]
  const list = { ...card, name: "List 2026", level: "default", holderId: null, prices: at("65") } as const
  await createRateCard(ctx, workPorts, list)
  const clinic = { ...card, name: "Clinic", level: "contract", holderId: contract.id, prices: at("55") } as const
  await createRateCard(ctx, workPorts, clinic)
  const agreed = { projectId: null, unit: "hours", currency: "EUR", taxClass: null, serviceTypeIds: null } as const
  await createRetainer(ctx, workPorts, {
    ...{ ...agreed, customerId: first.id, name: "Four hours a month", kind: "monthly", startsOn, endsOn: null },
    ...{ allowance: 240n, feeMinor: 22_000n, carriesOver: true },
  })
  await createRetainer(ctx, workPorts, {
    ...{ ...agreed, customerId: third.id, name: "Block of ten hours", kind: "prepaid", startsOn, endsOn: null },
    ...{ allowance: 600n, feeMinor: 59_000n, carriesOver: false },
  })
}
