import { expect, test } from "vitest"
import { cleanHtml, newWords, plainText } from "./mail-clean.ts"

test.each([
  ["plain words", "Hello\n\nthere", "Hello\n\nthere"],
  ["a quoted rest", "Yes.\n\n> Really?\n> Sure?\n", "Yes."],
  ["a quoted rest with its introduction", "Yes.\n\nOn 2 Mar 2026 at 11:00, Nikos wrote:\n> Really?", "Yes."],
  [
    "an introduction of two lines",
    "Yes.\n\nOn Mon, 2 Mar 2026 at 11:00,\nNikos <n@example.com> wrote:\n\n> Really?",
    "Yes.",
  ],
  ["our mark", "Yes.\n##-- Please write above --##\nold", "Yes."],
  ["our mark in a quote, with the introduction", "Yes.\n\nStis 2/3/2026 egrapse:\n> ##-- Please\n> old", "Yes."],
  ["answers between the quotes", "> One?\nYes.\n> Two?\nNo.", "> One?\nYes.\n> Two?\nNo."],
  ["a list that ends in a colon is no introduction", "We need:\n- paper", "We need:\n- paper"],
  ["nothing but a quote is kept", "> Really?", "> Really?"],
  ["nothing at all", " \n", ""],
])("of an answer, what is new is kept: %s", (_what, text, words) => {
  expect(newWords(text)).toBe(words)
})

test.each([
  ["scripts and styles", "<style>p{}</style><script>x()</script><p>Hi</p>", "<p>Hi</p>"],
  [
    "pictures, which tell their sender that they were seen",
    '<p>Hi<img src="https://spy.example/1.gif"></p>',
    "<p>Hi</p>",
  ],
  ["handlers and styles of tags", '<p onclick="x()" style="position:fixed">Hi</p>', "<p>Hi</p>"],
  [
    "frames and forms",
    '<iframe src="https://x"></iframe><form action="https://x"><input></form><p>Hi</p>',
    "<p>Hi</p>",
  ],
  [
    "svg and math",
    '<svg onload="x()"><a>Hi</a></svg><math><mi>x</mi></math>',
    '<a rel="noopener noreferrer nofollow" target="_blank">Hi</a>x',
  ],
  [
    "addresses that run",
    '<a href="java&#10;script:x()">a</a>',
    '<a rel="noopener noreferrer nofollow" target="_blank">a</a>',
  ],
])("of HTML these are taken out: %s", (_what, html, clean) => {
  expect(cleanHtml(html)).toBe(clean)
})

test("HTML of which nothing is left, or that is endless, is not shown", () => {
  expect(cleanHtml("<script>x()</script>")).toBeNull()
  expect(cleanHtml("x".repeat(300_001))).toBeNull()
  expect(cleanHtml("<div>".repeat(10_000))?.length).toBeLessThan(1_000)
})

test("text is made such that it can be kept and shown", () => {
  expect(plainText("a\u0000b\r\nc\rd", 100)).toBe("ab\nc\nd")
  expect(plainText("\ud83d\ude00x", 1).isWellFormed()).toBe(true)
})
