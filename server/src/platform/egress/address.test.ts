import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { whyForbidden } from "./index.ts"
import { egressFor, get } from "./testing.ts"

/** Hosts as they may stand in a URL: none of them may be called. */
const forbiddenHosts = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.0.0.1",
  "0x7f.1",
  "0177.0.0.1",
  "0177.0.0.01",
  "017700000001",
  "00000177.0.0.1",
  "0x7F.0x0.0x0.0x1",
  "127.0.0.1.",
  "１２７.０.０.１",
  "127。0。0。1",
  "①②⑦.0.0.1",
  "%31%32%37.0.0.1",
  "0",
  "0.0.0.0",
  "0.1.2.3",
  "00.0x0",
  "10.0.0.1",
  "10.1",
  "167772161",
  "0xa000001",
  "012.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "0xac.0x10.1",
  "192.168.0.1",
  "192.168.1",
  "3232235777",
  "0xc0a80101",
  "0300.0250.1.1",
  "169.254.169.254",
  "2852039166",
  "0xa9fea9fe",
  "0251.0376.0251.0376",
  "169.254.43518",
  "168.63.129.16",
  "100.64.0.1",
  "100.100.100.200",
  "100.127.255.255",
  "192.0.0.192",
  "192.0.2.7",
  "192.88.99.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[0000:0000:0000:0000:0000:0000:0000:0001]",
  "[::127.0.0.1]",
  "[::8.8.8.8]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::FFFF:10.0.0.1]",
  "[0:0:0:0:0:ffff:a9fe:a9fe]",
  "[::ffff:8.8.8.8]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b:1::10.0.0.1]",
  "[2002:7f00:1::]",
  "[2002:a9fe:a9fe::1]",
  "[2002:808:808::1]",
  "[2001::1]",
  "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
  "[fe80::1]",
  "[febf::1]",
  "[fec0::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fd20:ce::254]",
  "[ff02::1]",
  "[100::1]",
  "[2001:db8::1]",
  "[3fff::1]",
  "[5f00::1]",
  "[2001:10::1]",
  "[2001:20::1]",
  "[2620:4f:8000::1]",
  "[4000::1]",
]

const publicAddresses = [
  "8.8.8.8",
  "1.1.1.1",
  "100.63.255.255",
  "172.32.0.1",
  "2606:4700:4700::1111",
  "2a00:1450:4001:81b::200e",
]

const egress = egressFor(
  {},
  {
    resolve: async () => {
      throw new Error("no name is asked for")
    },
  },
)

test.each(forbiddenHosts)("a request to %s is refused before anything is sent", async (host) => {
  await expect(egress.send(get(`http://${host}/latest/meta-data`))).rejects.toMatchObject({
    errorClass: "forbidden_address",
  })
  expect(() => egress.check(`https://${host}:8443/`)).toThrow("may not be called")
})

test("public addresses are let through", () => {
  expect(publicAddresses.map(whyForbidden)).toEqual(publicAddresses.map(() => null))
})

test("any number in a forbidden network is forbidden however it is written, and its IPv6 spellings too", () => {
  const inner = fc.oneof(
    fc.integer({ min: 0x0a00_0000, max: 0x0aff_ffff }),
    fc.integer({ min: 0x7f00_0000, max: 0x7fff_ffff }),
    fc.integer({ min: 0xc0a8_0000, max: 0xc0a8_ffff }),
    fc.integer({ min: 0xa9fe_0000, max: 0xa9fe_ffff }),
  )
  const spelling = inner.chain((n) => {
    const [a, b, c, d] = [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
    const hex = `${((n >>> 16) & 0xffff).toString(16)}:${(n & 0xffff).toString(16)}`
    return fc.constantFrom(
      `${n}`,
      `0x${n.toString(16)}`,
      `0${n.toString(8)}`,
      `${a}.${b}.${c}.${d}`,
      `0${a.toString(8)}.0x${b.toString(16)}.${c * 256 + d}`,
      `[::ffff:${hex}]`,
      `[64:ff9b::${hex}]`,
      `[2002:${hex}::1]`,
      `[::${hex}]`,
    )
  })
  fc.assert(
    fc.property(spelling, (host) => {
      expect(() => egress.check(`http://${host}/`)).toThrow("may not be called")
    }),
    proof,
  )
})

test("a login in the address, another scheme and nonsense are refused", () => {
  for (const url of [
    "http://user@8.8.8.8/",
    "ftp://8.8.8.8/",
    "file:///etc/passwd",
    "8.8.8.8",
    "http://",
    "javascript:1",
  ])
    expect(() => egress.check(url)).toThrow(/is no http|has a login/)
})
