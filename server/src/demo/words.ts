/** What the demo's shop says of each shelf, in both of its languages. */
const words: Readonly<Record<string, string>> = {
  "Olive oil & olives":
    "Από μικρούς ελαιώνες, με τη συγκομιδή της χρονιάς. Φυλάσσεται σε δροσερό και σκιερό μέρος.\n\nFrom small groves, of this year's harvest. Keep it cool and out of the light.",
  Cheese:
    "Ωριμάζει όσο χρειάζεται και κόβεται την ημέρα της αποστολής. Διατηρείται στους 2–4 °C.\n\nRipened for as long as it takes and cut on the day we send it. Keep at 2–4 °C.",
  "Honey & sweets":
    "Χωρίς πρόσθετα και χωρίς βιασύνη, όπως φτιάχνεται στο χωριό.\n\nWithout additives and without haste, the way it is made in the village.",
  "Pasta & pulses":
    "Βράζουν καλά και κρατούν τη γεύση τους. Με παλιές ποικιλίες, από μικρά χωράφια.\n\nThey cook well and keep their taste. Old varieties, from small fields.",
  "Herbs & spices": "Μαζεμένα με το χέρι και αποξηραμένα στη σκιά.\n\nPicked by hand and dried in the shade.",
  "Wine & spirits":
    "Από οινοποιούς που ξέρουμε με το όνομά τους. Μόνο για ενήλικες.\n\nFrom winemakers whom we know by name. For adults only.",
  "Coffee & drinks":
    "Για το πρωί, το διάλειμμα και τους φίλους που περνούν.\n\nFor the morning, the break, and friends who drop in.",
  "Fish & preserves":
    "Καθαρισμένα και συντηρημένα χωρίς περιττά. Ιδανικά για μεζέ.\n\nCleaned and preserved without anything they don't need. Made for a meze.",
  "Home & gifts":
    "Μικρά πράγματα που κρατούν πολύ, και καλάθια που φτιάχνουμε με το χέρι.\n\nSmall things that last long, and baskets that we fill by hand.",
}

/** The description of a product of this shelf; null for a shelf without one. */
export function wordsFor(category: string): string | null {
  return words[category] ?? null
}
