import { expect, test } from "vitest"
import { textAt } from "./answers.ts"
import { topicMessages } from "./topic-message.ts"

const { accounts, partOf, touches } = topicMessages({
  secret: "client",
  preset: "shopify",
  topicIn: "x-topic",
  resources: { orders: "orders" },
  account: (_payload, headers) => textAt(headers, "x-shop") ?? null,
  touches: ({ id }, resource) => [{ resource, id: String(id) }],
})
const of = (topic: string) => ({ "x-topic": topic, "x-shop": "one" })

test("a message's account is in what it says, and the whole message is its part", () => {
  expect(accounts({}, of("orders/updated"))).toEqual(["one"])
  expect(accounts({}, {})).toEqual([])
  expect(accounts({})).toEqual([])
  expect(partOf({ id: 1 }, "one")).toEqual({ id: 1 })
})

test("the record of a message is read again, whichever way its topic is written", () => {
  expect(touches({ id: 1 }, "one", of("orders/updated"))).toEqual([{ resource: "orders", id: "1" }])
  expect(touches({ id: 1 }, "one", of("orders.created"))).toEqual([{ resource: "orders", id: "1" }])
})

test("what is about another account, or a kind that nobody follows, touches nothing", () => {
  expect(touches({ id: 1 }, "two", of("orders/updated"))).toEqual([])
  expect(touches({ id: 1 }, "one", of("constructor/updated"))).toEqual([])
  expect(touches({ id: 1 }, "one", {})).toEqual([])
})
