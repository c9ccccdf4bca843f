import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { oauth1, oauth1Signature } from "./oauth1.ts"

const url = (query: string) => new URL(`http://shop.example.com/wp-json/wc/v3/orders?${query}`)
const of = (query: string) => oauth1Signature("GET", url(query), "cs_1")

test("a signature depends on every parameter, and one that stands twice counts once", () => {
  expect(of("a=1&b=x y")).toBe(of("b=x%20y&a=1"))
  expect(of("a=1&a=1")).toBe(of("a=1"))
  expect(of("a=1")).not.toBe(of("a=2"))
  expect(oauth1Signature("POST", url("a=1"), "cs_1")).not.toBe(of("a=1"))
})

test("what is signed is the base string of RFC 5849, without the port that goes without saying", () => {
  const base = "GET&http%3A%2F%2Fexample.com%2Fr&a%3D2%2520q%26b%3D%2521"
  const made = createHmac("sha1", "s%26t&").update(base).digest("base64")
  expect(oauth1Signature("get", new URL("http://EXAMPLE.com:80/r?b=!&a=2 q"), "s&t", "sha1")).toBe(made)
})

test("a signed request carries its key, its time and a number of its own, and no secret", () => {
  const call = { method: "GET", url: url("page=1"), headers: {} } as const
  const at = new Date("2026-03-01T10:00:00.900Z")
  const signed = oauth1(call, { key: "ck_1", secret: "cs_1" }, at).url
  expect(signed.searchParams.get("oauth_consumer_key")).toBe("ck_1")
  expect(signed.searchParams.get("oauth_timestamp")).toBe("1772359200")
  expect(signed.searchParams.get("oauth_signature")).toBe(oauth1Signature("GET", signed, "cs_1"))
  const again = oauth1(call, { key: "ck_1", secret: "cs_1" }, at).url
  expect(again.searchParams.get("oauth_nonce")).not.toBe(signed.searchParams.get("oauth_nonce"))
  expect(signed.href).not.toContain("cs_1")
})
