import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { escaped, html, jsonScript, safeUrl } from "./html.ts"

test("parts are escaped unless they are HTML; nothing stands for nothing", () => {
  expect(
    html`<p title="${'"&'}">${"<b>"}${html`<i>${1n}</i>`}${[html`a`, "&"]}${null}${false}${undefined}</p>`.text,
  ).toBe('<p title="&quot;&amp;">&lt;b&gt;<i>1</i>a&amp;</p>')
})

test("no text leaves its place, in an element or an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escaped(text)).not.toMatch(/[<>"']/)
      const plain = escaped(text).replaceAll(/&(amp|lt|gt|quot|#39);/g, "")
      expect(plain).not.toContain("&")
    }),
    proof,
  )
})

test("JSON in a script element is read back as it was, and can't end the element", () => {
  const bad = fc.constantFrom("</script>", "<!--", "]]>", "\u2028", "<script", "&lt;")
  fc.assert(
    fc.property(fc.array(fc.oneof(bad, fc.string())), (parts) => {
      const { text } = jsonScript({ parts })
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)).toEqual({ parts })
    }),
    proof,
  )
})

test("links lead to the web or to us, never to a script", () => {
  for (const url of ["/shops/a", "https://a.example", "mailto:a@b.c", "tel:+30", "#x", "?q=1"])
    expect(safeUrl(url)).toBe(url)
  for (const url of [
    "javascript:x",
    "JAVASCRIPT:x",
    "//evil.example",
    "data:text/html,x",
    " javascript:x",
    "\tjavascript:x",
    "x",
  ])
    expect(safeUrl(url)).toBe("#")
})
