import { expect, test } from "vitest"
import { formatMicro, micro } from "#kernel"
import { type CardPrice, type RateCard, type RateWish, resolveRate, resolveRounding } from "./rates.ts"

const price = (unitPrice: string, change: Partial<CardPrice> = {}): CardPrice => ({
  serviceTypeId: null,
  userId: null,
  unitPrice: micro(unitPrice),
  ...change,
})
const card = (level: RateCard["level"], holderId: string | null, prices: CardPrice[], more: Partial<RateCard> = {}) =>
  ({
    id: `rcd_${level}${more.validFrom ?? ""}`,
    name: level,
    level,
    holderId,
    currency: "EUR",
    validFrom: null,
    validUntil: null,
    rounding: null,
    prices,
    version: 1,
    ...more,
  }) satisfies RateCard

const wish: RateWish = {
  contractId: "ctr_1",
  customerId: "cus_1",
  userId: "usr_ada",
  serviceTypeId: "svt_emergency",
  factor: micro("1"),
  workDate: "2026-03-02",
}
const emergency = { serviceTypeId: "svt_emergency" }
const ada = { userId: "usr_ada" }
const contract = card("contract", "ctr_1", [
  price("90"),
  price("95", ada),
  price("150", emergency),
  price("160", { ...emergency, ...ada }),
])
const client = card("client", "cus_1", [price("100"), price("170", emergency)])
const user = card("user", "usr_ada", [price("110"), price("180", emergency)])
const fallback = card("default", null, [price("120"), price("190", emergency)])
const all = [fallback, user, client, contract]
const standard = { serviceTypeId: null }
const ben = { userId: "usr_ben" }
const loose = { contractId: null, customerId: "cus_2" }

test.each([
  ["contract, kind of work and person", wish, "160", "contract"],
  ["contract and kind of work", { ...wish, ...ben }, "150", "contract"],
  ["contract and person", { ...wish, ...standard }, "95", "contract"],
  ["contract", { ...wish, ...standard, ...ben }, "90", "contract"],
  ["client and kind of work", { ...wish, contractId: null }, "170", "client"],
  ["client", { ...wish, contractId: null, ...standard }, "100", "client"],
  ["another contract is not this one", { ...wish, contractId: "ctr_2" }, "170", "client"],
  ["person and kind of work", { ...wish, ...loose }, "180", "user"],
  ["person", { ...wish, ...loose, ...standard }, "110", "user"],
  ["default and kind of work", { ...wish, ...loose, ...ben }, "190", "default"],
  ["default", { ...wish, ...loose, ...ben, ...standard }, "120", "default"],
] as const)("the rate of %s", (_what, asked, unitPrice, level) => {
  const found = resolveRate(all, asked)
  expect([found && formatMicro(found.unitPrice), found?.source.level]).toEqual([unitPrice, level])
})

test("a card that names only other work leaves the rate to the next level", () => {
  const narrow = card("contract", "ctr_1", [price("1", { serviceTypeId: "svt_travel" })])
  expect(resolveRate([narrow, client], wish)?.source.level).toBe("client")
})

test("no card, no rate", () => {
  expect(resolveRate([], wish)).toBeUndefined()
  expect(resolveRate([card("default", null, [])], wish)).toBeUndefined()
})

test("a price for all kinds of work is multiplied by the kind's factor, a price for the kind is not", () => {
  const asked = { ...wish, factor: micro("1.5") }
  const rateOf = (c: RateCard) => formatMicro(resolveRate([c], asked)?.unitPrice ?? 0n)
  expect(rateOf(card("default", null, [price("100.01")]))).toBe("150.015")
  expect(rateOf(fallback)).toBe("190")
})

test("a card holds from its first to its last day, the later one first", () => {
  const march = card("client", "cus_1", [price("200")], { validFrom: "2026-03-01", validUntil: "2026-03-31" })
  const rateOn = (workDate: string) =>
    formatMicro(resolveRate([client, march], { ...wish, contractId: null, ...standard, workDate })?.unitPrice ?? 0n)
  expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(rateOn)).toEqual(["100", "200", "200", "100"])
})

test("the rounding is that of the strongest card that has one", () => {
  const settings = { scope: "entry", incrementMinutes: 15, minimumMinutes: 15, mode: "up" } as const
  const own = { ...settings, incrementMinutes: 6 }
  expect(resolveRounding(all, wish, settings)).toEqual(settings)
  expect(resolveRounding([contract, { ...client, rounding: own }], wish, settings)).toEqual(own)
})
