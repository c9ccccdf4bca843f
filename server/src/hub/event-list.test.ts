import { expect, test } from "vitest"
import { eventList, eventLists, field } from "./event-list.ts"

const flat = eventList({
  preset: "xero",
  secret: "app",
  list: null,
  account: field("of.account"),
  kind: field("kind"),
  ids: (event) => [event["id"], event["before"]],
  resources: { person: "people" },
})

test("each account gets its events, in the form in which they came", () => {
  const events = [
    { of: { account: "1" }, kind: "person", id: "a" },
    { of: { account: 2 }, kind: "person", id: "b" },
    { kind: "person", id: "c" },
    "no event",
  ]
  expect(flat.accounts(events)).toEqual(["1", "2"])
  expect(flat.partOf(events, "2")).toEqual([events[1]])
  expect(flat.touches(events, "1", {})).toEqual([{ resource: "people", id: "a" }])
})

test("what an event names is touched once each; kinds that we have none of are left", () => {
  const touched = (more: object) => flat.touches([{ of: { account: "1" }, ...more }], "1", {})
  expect(touched({ kind: "person", id: 7, before: "8" })).toEqual([
    { resource: "people", id: "7" },
    { resource: "people", id: "8" },
  ])
  expect(touched({ kind: "person", id: "7", before: "7" })).toHaveLength(1)
  expect(touched({ kind: "person", id: "" })).toEqual([])
  expect(touched({ kind: "constructor", id: "7" })).toEqual([])
})

const nested = eventList({
  preset: "xero",
  secret: "app",
  list: "notes",
  account: field("account"),
  records: "change.records",
  kind: field("name"),
  ids: (record) => [record["id"]],
  resources: { person: "people", thing: "items" },
})

test("an event may be of several records, each with its kind", () => {
  const records = [
    { name: "person", id: "1" },
    { name: "thing", id: "2" },
  ]
  const payload = { notes: [{ account: "9", change: { records } }, { account: "8" }] }
  expect(nested.partOf(payload, "8")).toEqual({ notes: [{ account: "8" }] })
  expect(nested.touches(payload, "9", {})).toEqual([
    { resource: "people", id: "1" },
    { resource: "items", id: "2" },
  ])
  expect(nested.touches(payload, "8", {})).toEqual([])
})

test("of several forms a message is read in its own", () => {
  const { accounts, partOf, touches } = eventLists(flat, nested)
  const older = { notes: [{ account: "9", change: { records: [{ name: "thing", id: "2" }] } }] }
  const newer = [{ of: { account: "9" }, kind: "person", id: "a" }]
  expect([accounts(older), accounts(newer), accounts({})]).toEqual([["9"], ["9"], []])
  expect(touches(partOf(older, "9"), "9", {})).toEqual([{ resource: "items", id: "2" }])
  expect(touches(partOf(newer, "9"), "9", {})).toEqual([{ resource: "people", id: "a" }])
  expect(touches(partOf(older, "8"), "8", {})).toEqual([])
})
