import type { createPage, StorefrontDraft } from "#business/sales"
import type { DemoPicture } from "./pictures.ts"

/** The demo's website shop. */
export const demoStorefront: StorefrontDraft = {
  slug: "agora",
  name: "Agora Delicatessen",
  description: "Ελληνικά τρόφιμα από μικρούς παραγωγούς · Greek food from small producers",
  isOpen: true,
  theme: {
    accent: "#2f6f4f",
    background: "#fbf8f1",
    headingFont: "serif",
    contactAddress: "Αθηνάς 12, 105 51 Αθήνα",
    contactPhone: "+30 210 000 0000",
    contactEmail: "agora@example.com",
  },
  shippingMethods: [
    {
      code: "courier",
      name: "Courier · Κούριερ",
      priceMinor: "390",
      freeFromMinor: "6000",
      tax: { kind: "fixed", taxRate: "24", taxCategory: "S", taxCode: "standard" },
    },
    {
      code: "pickup",
      name: "Collect in the shop · Παραλαβή",
      priceMinor: "0",
      freeFromMinor: null,
      tax: { kind: "goods" },
    },
  ],
  paymentMethods: ["card", "bank_transfer", "cash_on_delivery"],
  reservationMinutes: 60,
}

type PageDraft = Parameters<typeof createPage>[2]

/** Drawings that its pages show. */
export const pagePictures = ["basket", "oil"] as const

/** Its pages beside the catalogue. */
export function demoPages(pictures: ReadonlyMap<string, DemoPicture>): readonly PageDraft[] {
  const picture = (name: (typeof pagePictures)[number]): string => pictures.get(name)?.url ?? ""
  return [home(picture("basket"), picture("oil")), about, delivery]
}

function home(basket: string, oil: string): PageDraft {
  return {
    slug: "home",
    title: "Αρχική · Home",
    isPublished: true,
    position: 0,
    blocks: [
      {
        kind: "hero",
        title: "Η Ελλάδα στο τραπέζι σας",
        text: "Oil, cheese, honey and wine from seventy small producers between Thrace and Crete, packed today and with you tomorrow.",
        imageUrl: basket,
        imageAlt: "A basket with oil, honey and wine",
        link: { label: "Όλα τα προϊόντα · Shop all", href: "~/c" },
      },
      { kind: "categoryGrid" },
      { kind: "productGrid", title: "Λάδι και ελιές · Oil & olives", category: "olive-oil-olives", limit: 4 },
      {
        kind: "imageText",
        imageUrl: oil,
        imageAlt: "A bottle of olive oil",
        title: "Δοκιμάζουμε ό,τι πουλάμε",
        text: "<p>We taste everything we sell, know who made it, and say <strong>when it was harvested</strong>.</p><ul><li>Without middlemen</li><li>Packed in recycled boxes</li><li>Free delivery from 60 €</li></ul>",
        imageSide: "end",
        link: { label: "Ποιοι είμαστε · About us", href: "~/pages/about" },
      },
      { kind: "productGrid", title: "Μέλι και γλυκά · Honey & sweets", category: "honey-sweets", limit: 4 },
      {
        kind: "faq",
        title: "Συχνές ερωτήσεις · Questions",
        items: [
          {
            question: "Πότε θα το λάβω; · When does it arrive?",
            answer: "Orders until noon leave on the same day and arrive on the next working day.",
          },
          {
            question: "Πώς πληρώνω; · How can I pay?",
            answer: "By bank transfer, or in cash when the parcel is handed over.",
          },
        ],
      },
    ],
  }
}

const about: PageDraft = {
  slug: "about",
  title: "Ποιοι είμαστε · About us",
  isPublished: true,
  position: 1,
  blocks: [
    { kind: "heading", text: "Από μικρούς παραγωγούς" },
    {
      kind: "text",
      text: "We buy from seventy small producers between Thrace and Crete, and taste everything we sell.",
    },
    { kind: "text", text: "Agora Delicatessen is a demo: nobody sends you anything." },
  ],
}

const delivery: PageDraft = {
  slug: "delivery",
  title: "Αποστολές · Delivery",
  isPublished: true,
  position: 2,
  blocks: [
    { kind: "heading", text: "Delivery" },
    {
      kind: "text",
      text: "Orders until noon leave on the same day. Delivery costs 3.90 € and is free from 60 € on.",
    },
  ],
}
