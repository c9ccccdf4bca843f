import { expect, test } from "vitest"
import { formulaOf } from "./formula.ts"

const run = (text: string, raw: unknown = {}, value: unknown = null): unknown => formulaOf(text, "get")({ raw, value })

test("a formula reads their record and what the connector reads of it", () => {
  expect(run("raw.first + ' ' + raw.last", { first: "Eleni", last: "Papadaki" })).toBe("Eleni Papadaki")
  expect(run("value == null ? 'none' : value", {}, "VIP")).toBe("VIP")
  expect(run("raw.tags.exists(t, t == 'vip') ? 'gold' : 'plain'", { tags: ["new", "vip"] })).toBe("gold")
  expect(run("size(raw.lines)", { lines: [1, 2, 3] })).toBe(3)
})

test.each([
  "raw.constructor",
  "raw.__proto__",
  "raw.constructor.constructor('return process')()",
  "raw['constructor']",
  "raw.toString",
  "value.constructor",
])("%s reaches nothing of the process", (text) => {
  let answer: unknown
  try {
    answer = run(text, { name: "x" }, "x")
  } catch {
    return
  }
  expect(answer).toBeNull()
})

test.each([
  "process",
  "globalThis",
  "require('fs')",
  "ctx",
  "ours",
  "fetch('http://localhost')",
  "env",
  "import('fs')",
])("%s is no word of a formula", (text) => {
  expect(() => formulaOf(text, "get")).toThrow()
})

test.each([
  "raw.a.map(x, raw.a.map(y, raw.a))",
  "raw.a.all(x, raw.a.exists(y, x == y))",
  "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')",
  "cel.bind(x, 'aaaaaaaaaa', x + x)",
  "raw.a.map(x, x + x).map(x, x + x).map(x, x + x)",
  "[raw.a].exists(x, has(x.b) && x.b.filter(y, y == 1).size() > 0)",
  "raw.s.split('').join(raw.s)",
  "raw.s.split('').join('aaaaaaaaaaaaaaaaaaaaaaaaa')",
  `${"(".repeat(200)}1${")".repeat(200)}`,
  Array.from({ length: 400 }, () => "1").join("+"),
])("what could take too long is refused before it runs: %s", (text) => {
  expect(() => formulaOf(text, "get")).toThrow()
})

const ones = Array.from({ length: 90_000 }, () => 1)
test.each([
  ["raw.a.all(x, !(2.0 in raw.a))", { a: ones }],
  ["raw.a.all(x, timestamp(int(x)).getHours('Europe/Athens') >= 0)", { a: ones }],
  ["raw.a.map(x, raw.s.split('')).size()", { a: ones.slice(0, 40_000), s: "x".repeat(90_000) }],
])("%s over a long list is stopped, and holds neither the process nor its memory", (text, raw) => {
  const formula = formulaOf(text, "get")
  const before = process.memoryUsage().heapUsed
  expect(() => formula({ raw, value: null })).toThrow("it takes too long")
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_000_000_000)
  // It works on for records that it can do.
  expect(formula({ raw: { a: [1], s: "x" }, value: null })).toBeDefined()
})

test("whatever a formula does to the values that it is given, the next one starts anew", () => {
  const raw = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
  for (const text of ["raw.__proto__.polluted", "raw.constructor.prototype.polluted", "raw['__proto__']['polluted']"])
    expect([true, "refused"]).toContain(tried(() => run(text, raw)))
  expect(tried(() => run("raw.polluted"))).toBe("refused")
  expect(Reflect.get({}, "polluted")).toBeUndefined()
})

function tried(work: () => unknown): unknown {
  try {
    return work()
  } catch {
    return "refused"
  }
}

test("a huge record and a huge answer are refused", () => {
  const long = "x".repeat(150_000)
  expect(() => run("raw.a + raw.a", { a: long })).toThrow("too long a text")
  expect(() => run("raw.a", { a: long + long })).toThrow("the record is too long")
  expect(() => run("raw", { a: 1 })).toThrow("no text, number, flag or null")
})

test("what a formula changes of a record it has for itself alone", () => {
  const raw = { list: [3, 1, 2] }
  run("raw.list.map(x, x * 2.0).size()", raw)
  expect(raw).toEqual({ list: [3, 1, 2] })
})
