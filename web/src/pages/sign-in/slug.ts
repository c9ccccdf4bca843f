const greek: Readonly<Record<string, string>> = {
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
}
const charsMax = 40

/** A short name for addresses, made from a name in Latin or Greek letters. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[α-ως]/g, (letter) => greek[letter] ?? "")
  const words = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, charsMax)
    .replaceAll(/^-|-$/g, "")
  return words === "" ? `business-${crypto.randomUUID().slice(0, 6)}` : words
}
