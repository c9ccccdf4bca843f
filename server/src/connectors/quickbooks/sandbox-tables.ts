// The records of the simulated company, with what QuickBooks fills in and computes.
import { growing, type Row, rowsAt, type SandboxEnv, type SandboxTable, table } from "#hub"
import { cents, computed, linkedOf, major, paidOf, sum, taxes, valueAt } from "./sandbox-books.ts"

type Table = SandboxTable<Row>
type OnChange = (record: Row, verb: string) => void

interface Making {
  readonly env: SandboxEnv
  readonly stamp: (record: Row) => Row
  readonly hook: (entity: string) => OnChange
}

/** Times are told in the zone of the vendor's own machines, to the second. */
export function vendorTime(instant: Date): string {
  return `${new Date(instant.getTime() - 7 * 3_600_000).toISOString().slice(0, 19)}-07:00`
}

/** Every table of one company; `sign` signs its webhook messages. */
export function makeTables(
  env: SandboxEnv,
  realm: string,
  sign: (body: string) => Readonly<Record<string, string>>,
): Readonly<Record<string, Table>> {
  const now = growing(env.now)
  const stamp = (record: Row): Row => {
    const at = vendorTime(now())
    return { ...record, MetaData: { CreateTime: at, ...Object(record["MetaData"]), LastUpdatedTime: at } }
  }
  const hooks = makeHooks(env, realm, sign)
  const making: Making = { env, stamp, hook: hooks.of }
  const accounts = makeAccounts(making)
  const customers = makeCustomers(making)
  const items = makeItems(making, accounts)
  const payments: Table = makePayments(making, customers, () => invoices)
  const settled = (invoice: Row): Row => {
    const paid = sum(payments.all().map((payment) => paidOf(payment, String(invoice["Id"]))))
    return { ...invoice, Balance: major(cents(invoice["TotalAmt"]) - paid) }
  }
  const invoices = makeDocuments(making, "Invoice", settled, { customers, items })
  const remaining = (memo: Row): Row => ({
    ...memo,
    RemainingCredit: memo["TotalAmt"],
    Balance: memo["TotalAmt"],
  })
  const creditMemos = makeDocuments(making, "CreditMemo", remaining, { customers, items })
  const tables = { customers, items, invoices, creditMemos, payments, ...makeTaxes(making), accounts }
  hooks.open()
  return tables
}

/** Told of every change from `open` on: what a new company begins with is no news. */
function makeHooks(env: SandboxEnv, realm: string, sign: (body: string) => Readonly<Record<string, string>>) {
  let isOpen = false
  const of =
    (entity: string): OnChange =>
    (record, verb) => {
      if (!isOpen) return
      const isDeleted = record["status"] === "Deleted"
      const word = isDeleted ? "deleted" : verb === "created" ? "created" : "updated"
      const body = JSON.stringify([
        {
          specversion: "1.0",
          id: env.uuid(),
          source: "intuit.mortise-sandbox",
          type: `qbo.${entity.toLowerCase()}.${word}.v1`,
          datacontenttype: "application/json",
          time: env.now().toISOString(),
          intuitentityid: record["Id"],
          intuitaccountid: realm,
          data: {},
        },
      ])
      env.deliver({ body, headers: { "content-type": "application/json", ...sign(body) } })
    }
  return {
    of,
    open: () => {
      isOpen = true
    },
  }
}

const versioned = (old: Row, patch: Row): Row => {
  const { sparse: _, ...rest } = patch
  return { ...old, ...rest, SyncToken: String(Number(old["SyncToken"]) + 1) }
}
const fresh = (env: SandboxEnv, series: string) => ({
  ...{ Id: String(env.serial(series)), SyncToken: "0", domain: "QBO", sparse: false },
})
const idOf = (record: Row): string => String(record["Id"])
const inactive = (old: Row): Row => versioned(old, { Active: false })
/** What change data capture shows of a deleted transaction. */
const deleted = ({ Id, domain, MetaData }: Row): Row => ({ Id, domain, MetaData, status: "Deleted" })
const euro = { CurrencyRef: { value: "EUR", name: "Euro" } }

function makeCustomers({ env, stamp, hook }: Making): Table {
  const whole = (record: Row): Row => {
    const number = record["PrimaryTaxIdentifier"]
    const hidden = typeof number === "string" ? { PrimaryTaxIdentifier: `XXXXX${number.slice(-4)}` } : {}
    const name = record["DisplayName"] ?? [record["GivenName"], record["FamilyName"]].filter(Boolean).join(" ")
    return { ...record, ...hidden, DisplayName: name, FullyQualifiedName: name, PrintOnCheckName: name }
  }
  const defaults = { Active: true, Taxable: true, Job: false, BillWithParent: false, Balance: 0, BalanceWithJobs: 0 }
  return table<Row>({
    id: idOf,
    made: (draft) => whole({ ...fresh(env, "name"), ...defaults, PreferredDeliveryMethod: "None", ...euro, ...draft }),
    changed: (old, patch) => whole(versioned(old, patch)),
    removed: inactive,
    stamp,
    onChange: hook("Customer"),
    sample: (n) => ({
      DisplayName: `Customer ${n}`,
      PrimaryEmailAddr: { Address: `customer${n}@example.com` },
      PrimaryPhone: { FreeFormNumber: `210000${n}` },
    }),
  })
}

function makeItems({ env, stamp, hook }: Making, accounts: Table): Table {
  const income = accounts.all().find((one) => one["AccountType"] === "Income")
  const IncomeAccountRef = { value: income?.["Id"], name: income?.["Name"] }
  const made = table<Row>({
    id: idOf,
    made: (draft) => ({
      ...fresh(env, "item"),
      ...{ Active: true, Taxable: true, UnitPrice: 0, PurchaseCost: 0, TrackQtyOnHand: false, IncomeAccountRef },
      FullyQualifiedName: draft["Name"],
      ...draft,
    }),
    changed: versioned,
    removed: inactive,
    stamp,
    onChange: hook("Item"),
    sample: (n) => ({
      Name: `Item ${n}`,
      Sku: `ITEM-${n}`,
      Type: "NonInventory",
      Description: `Number ${n}`,
      UnitPrice: n + 0.5,
    }),
  })
  made.insert({ Name: "Services", Type: "Service" })
  return made
}

function makePayments({ env, stamp, hook }: Making, customers: Table, invoices: () => Table): Table {
  const hooked = hook("Payment")
  const named = (record: Row): Row => {
    const customer = customers.get(valueAt(record, "CustomerRef"))
    const linked = sum(rowsAt(record, "Line").map((line) => cents(line["Amount"])))
    return {
      ...record,
      CustomerRef: { value: customer?.["Id"], name: customer?.["DisplayName"] },
      UnappliedAmt: major(cents(record["TotalAmt"]) - linked),
    }
  }
  return table<Row>({
    id: idOf,
    made: (draft) =>
      named({
        ...fresh(env, "transaction"),
        ...{ TxnDate: env.now().toISOString().slice(0, 10), ProcessPayment: false, Line: [], ...euro },
        ...draft,
      }),
    changed: (old, patch) => named(versioned(old, patch)),
    removed: deleted,
    stamp,
    // What is owed of every invoice follows.
    onChange: (payment, verb) => {
      hooked(payment, verb)
      const ids = rowsAt(payment, "Line").flatMap(linkedOf)
      const touched = payment["status"] === "Deleted" ? invoices().all().map(idOf) : ids
      for (const id of touched) if (invoices().get(id)?.["Line"] !== undefined) invoices().change(id, {})
    },
    sample: (n) => {
      const invoice = invoices().insert(invoices().sample(n))
      const LinkedTxn = [{ TxnId: invoice["Id"], TxnType: "Invoice" }]
      return {
        ...{ CustomerRef: invoice["CustomerRef"], TotalAmt: 1, TxnDate: "2026-03-01", PaymentRefNum: `Ref ${n}` },
        Line: [{ Amount: 1, LinkedTxn }],
      }
    },
  })
}

function makeDocuments(
  { env, stamp, hook }: Making,
  entity: string,
  settled: (document: Row) => Row,
  { customers, items }: { readonly customers: Table; readonly items: Table },
): Table {
  const whole = (document: Row): Row => {
    const customer = customers.get(valueAt(document, "CustomerRef"))
    return settled(computed({ ...document, CustomerRef: { value: customer?.["Id"], name: customer?.["DisplayName"] } }))
  }
  const defaults = { ApplyTaxAfterDiscount: false, PrintStatus: "NeedToPrint", EmailStatus: "NotSet", ...euro }
  return table<Row>({
    id: idOf,
    made: (draft) =>
      whole({
        ...fresh(env, "transaction"),
        ...defaults,
        DocNumber: String(1000 + env.serial(entity)),
        TxnDate: env.now().toISOString().slice(0, 10),
        GlobalTaxCalculation: "TaxExcluded",
        ...draft,
      }),
    changed: (old, patch) => whole(versioned(old, patch)),
    removed: deleted,
    stamp,
    onChange: hook(entity),
    sample: (n) => {
      const customer = customers.all()[0] ?? customers.insert(customers.sample(9_000 + n))
      const item = items.all()[1] ?? items.insert(items.sample(9_000 + n))
      const ItemRef = { value: item["Id"] }
      const SalesItemLineDetail = { ItemRef, Qty: 2, UnitPrice: n, TaxCodeRef: { value: "3" } }
      return {
        CustomerRef: { value: customer["Id"] },
        ...{ PrivateNote: `Ref ${n}`, TxnDate: "2026-03-01" },
        ...(entity === "Invoice" ? { DueDate: "2026-03-31" } : {}),
        Line: [{ Description: `Line ${n}`, Amount: 2 * n, DetailType: "SalesItemLineDetail", SalesItemLineDetail }],
      }
    },
  })
}

function makeTaxes({ stamp }: Making): Readonly<Record<string, Table>> {
  const base = { SyncToken: "0", domain: "QBO", sparse: false, Active: true }
  const rate = (n: number) => ({ Id: String(100 + n), Name: `Rate ${n}`, RateValue: n })
  const taxRates = table<Row>({ id: idOf, made: (draft) => ({ ...base, ...draft }), stamp, sample: rate })
  const listed = (id: unknown) => ({
    SalesTaxRateList: { TaxRateDetail: [{ TaxRateRef: { value: id }, TaxTypeApplicable: "TaxOnAmount", TaxOrder: 0 }] },
  })
  const taxCodes = table<Row>({
    id: idOf,
    made: (draft) => ({ ...base, Taxable: true, TaxGroup: true, ...listed(draft["Id"]), ...draft }),
    stamp,
    sample: (n) => ({ Id: String(100 + n), Name: `Code ${n}` }),
  })
  for (const [Id, Name, RateValue] of taxes) {
    taxRates.insert({ Id, Name, RateValue })
    taxCodes.insert({ Id, Name })
  }
  return { taxRates, taxCodes }
}

function makeAccounts({ env, stamp }: Making): Table {
  const made = table<Row>({
    id: idOf,
    made: (draft) => ({
      ...fresh(env, "account"),
      ...{ Active: true, SubAccount: false, CurrentBalance: 0, FullyQualifiedName: draft["Name"], ...euro, ...draft },
    }),
    changed: versioned,
    removed: inactive,
    stamp,
    sample: (n) => ({ AcctNum: `9${n}`, Name: `Account ${n}`, AccountType: "Income", Classification: "Revenue" }),
  })
  made.insert({ AcctNum: "400", Name: "Sales", AccountType: "Income", Classification: "Revenue" })
  made.insert({ AcctNum: "100", Name: "Checking", AccountType: "Bank", Classification: "Asset" })
  return made
}
