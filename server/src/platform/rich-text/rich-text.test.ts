import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { cleanRichText, isRichText, plainOf } from "./rich-text.ts"

test("words, lists and links stay; scripts, handlers and styles do not", () => {
  expect(cleanRichText("<p>Pressed <strong>cold</strong></p>")).toBe("<p>Pressed <strong>cold</strong></p>")
  const written = "<p>Oil &amp; <em>vinegar</em></p><ul><li>5 &lt; 6</li></ul>"
  expect(cleanRichText(cleanRichText(written))).toBe(written)
  expect(cleanRichText('<p onclick="steal()" style="color:red">Hi</p>')).toBe("<p>Hi</p>")
  expect(cleanRichText("<script>steal()</script>")).toBe("&lt;script&gt;steal()&lt;/script&gt;")
  expect(cleanRichText('<img src="x" onerror="steal()">')).not.toContain("onerror")
  expect(cleanRichText("<iframe src=//evil.example></iframe>")).not.toContain("<iframe")
  expect(cleanRichText('<svg><a href="javascript:steal()">x</a></svg>')).not.toMatch(/<svg|javascript:/)
})

test("links lead to the web or a mail, never to a script, and lend nothing to where they lead", () => {
  expect(cleanRichText('<a href="https://example.com">x</a>')).toBe(
    '<a href="https://example.com" rel="noopener nofollow">x</a>',
  )
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "vbscript:x",
  ]) {
    expect(cleanRichText(`<a href="${href}">x</a>`)).not.toContain("href")
  }
})

test("a text is rich when it holds tags; a comparison or an arrow is none", () => {
  expect(["<p>x</p>", "a <br> b", "<b>x", "<img src=x>"].every(isRichText)).toBe(true)
  expect(["a < b and b > c", "1 <2", "A & B", "<- left", "I <3 you"].some(isRichText)).toBe(false)
})

test("the plain words of a text are without tags and entities", () => {
  expect(plainOf("<p>Oil &amp; vinegar</p><p>Two</p>")).toBe("Oil & vinegar Two")
  expect(plainOf("5 < 6\n\nyes")).toBe("5 < 6 yes")
})

const pieces =
  "<script>|</script>|<p>|</p>|<a href='|javascript:|'>|<img src=x onerror=alert(1)>|<svg/onload=x>|<style>|&lt;|text|\"|'|>|<|<!--|-->|<math>|<table><td>|on|=| "
const piece = fc.constantFrom(...pieces.split("|"))

test("whatever is cleaned holds no script and no handler", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const clean = cleanRichText(pieces.join(""))
      expect(clean).not.toMatch(/<(script|style|svg|math|iframe|object|form|input)\b/i)
      // What stands inside quotes is a value, however it looks.
      expect(clean.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(on\w+|style)\s*=/i)
      expect(clean).not.toMatch(/(href|src)="\s*javascript:/i)
    }),
    proof,
  )
})
