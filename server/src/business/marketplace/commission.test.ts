import fc from "fast-check"
import { expect, test } from "vitest"
import { newId } from "#kernel"
import { proof } from "../../kernel/proof-runs.ts"

import {
  type CommissionableLine,
  type CommissionRule,
  type CommissionTerms,
  commissionOf,
  ruleFor,
} from "./commission.ts"
import { type Earning, refundEntries, saleEntries, sumEntries } from "./ledger.ts"
import { ibanOf, missingFields } from "./seller.ts"

const terms: CommissionTerms = { percent: "10", base: "net", vatMode: "none", vatPercent: "0", rounding: "half-even" }
const seller = newId("sel")
const line: CommissionableLine = {
  channel: "b2c",
  category: "Τρόφιμα",
  sellerId: seller,
  on: "2026-03-02",
  netMinor: 10_000n,
  totalMinor: 12_400n,
}

function rule(given: Partial<CommissionRule>): CommissionRule {
  return {
    id: newId("cmr"),
    name: "r",
    priority: 0,
    channel: null,
    category: null,
    sellerId: null,
    fromMinor: null,
    belowMinor: null,
    validFrom: null,
    validUntil: null,
    terms,
    isActive: true,
    version: 1,
    ...given,
  }
}

test.for<[string, Partial<CommissionRule>, boolean]>([
  ["a rule without conditions fits", {}, true],
  ["an inactive rule does not", { isActive: false }, false],
  ["the channel fits", { channel: "b2c" }, true],
  ["another channel does not", { channel: "b2b" }, false],
  ["the category fits, without its accents too", { category: "ΤΡΟΦΙΜΑ" }, true],
  ["another category does not", { category: "Books" }, false],
  ["the seller fits", { sellerId: seller }, true],
  ["another seller does not", { sellerId: newId("sel") }, false],
  ["the tier begins at its amount", { fromMinor: 10_000n }, true],
  ["below the tier it does not fit", { fromMinor: 10_001n }, false],
  ["the tier ends before its upper amount", { belowMinor: 10_000n }, false],
  ["a tier on gross reads the gross amount", { fromMinor: 12_400n, terms: { ...terms, base: "gross" } }, true],
  ["the last valid day is valid", { validUntil: "2026-03-02" }, true],
  ["the day after is not", { validUntil: "2026-03-01" }, false],
  ["before the first day it is not", { validFrom: "2026-03-03" }, false],
])("%s", ([, given, fits]) => {
  expect(ruleFor([rule(given)], line) !== undefined).toBe(fits)
})

test("the higher priority wins, then the older rule", () => {
  const [old, young, high] = [rule({}), rule({}), rule({ priority: 1 })]
  expect(ruleFor([young, old], line)).toBe(old)
  expect(ruleFor([old, young, high], line)).toBe(high)
})

test.for<[string, Partial<CommissionTerms>, bigint, bigint]>([
  ["of net", {}, 1000n, 0n],
  ["of gross", { base: "gross" }, 1240n, 0n],
  ["with VAT on top", { vatMode: "exclusive", vatPercent: "24" }, 1000n, 240n],
  ["with VAT inside", { vatMode: "inclusive", vatPercent: "24" }, 806n, 194n],
  ["half a cent to the even side", { percent: "0.125" }, 12n, 0n],
  ["half a cent up", { percent: "0.125", rounding: "half-up" }, 13n, 0n],
  ["always down", { percent: "0.129", rounding: "down" }, 12n, 0n],
  ["always up", { percent: "0.121", rounding: "up" }, 13n, 0n],
])("commission %s", ([, given, commissionMinor, vatMinor]) => {
  expect(commissionOf([rule({ terms: { ...terms, ...given } })], terms, line)).toMatchObject({
    commissionMinor,
    vatMinor,
  })
})

test("gross = seller's net + commission + VAT on it + refunds, to the cent, after any refunds; a whole refund leaves nothing", () => {
  const amount = fc.bigInt({ min: 1n, max: 10_000_000n })
  const percent = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(amount, percent, percent, fc.array(amount, { maxLength: 6 }), (totalMinor, rate, vat, cuts) => {
      const vatTerms = { ...terms, percent: String(rate), vatMode: "exclusive", vatPercent: String(vat) } as const
      const commission = commissionOf([], vatTerms, { ...line, netMinor: totalMinor, totalMinor })
      let earning: Earning = {
        totalMinor,
        commissionMinor: commission.commissionMinor,
        commissionVatMinor: commission.vatMinor,
        creditedMinor: 0n,
      }
      const entries = saleEntries(earning)
      const refund = (wanted: bigint): void => {
        const left = totalMinor - earning.creditedMinor
        const amountMinor = wanted < left ? wanted : left
        entries.push(...refundEntries(earning, amountMinor))
        earning = { ...earning, creditedMinor: earning.creditedMinor + amountMinor }
      }
      for (const cut of cuts) refund(cut)
      const sums = sumEntries(entries)
      expect(sums.grossMinor).toBe(sums.netMinor + sums.commissionMinor + sums.commissionVatMinor + sums.refundMinor)
      expect(sums.refundMinor).toBe(earning.creditedMinor)
      refund(totalMinor)
      expect(sumEntries(entries)).toMatchObject({
        netMinor: 0n,
        commissionMinor: 0n,
        commissionVatMinor: 0n,
        refundMinor: totalMinor,
      })
    }),
    proof,
  )
})

test("a person needs a birth date, a company a VAT number, both the rest", () => {
  const nothing = {
    legalName: null,
    address: null,
    taxNumber: null,
    vatNumber: null,
    birthDate: null,
    iban: null,
    bic: null,
  }
  expect(missingFields({ ...nothing, kind: "person" })).toEqual([
    "legalName",
    "address",
    "taxNumber",
    "iban",
    "birthDate",
  ])
  expect(missingFields({ ...nothing, kind: "company" })).toEqual([
    "legalName",
    "address",
    "taxNumber",
    "iban",
    "vatNumber",
  ])
})

test("an IBAN is read with blanks and refused with a wrong digit", () => {
  expect(ibanOf("gr16 0110 1250 0000 0001 2300 695")).toBe("GR1601101250000000012300695")
  expect(ibanOf("GR1601101250000000012300696")).toBeNull()
})
