import type { createPage, StorefrontDraft } from "#business/sales"

/** The demo's website shop. */
export const demoStorefront: StorefrontDraft = {
  slug: "agora",
  name: "Agora Delicatessen",
  description: "Ελληνικά τρόφιμα από μικρούς παραγωγούς · Greek food from small producers",
  isOpen: true,
  theme: { accent: "#2f6f4f", background: "#fbf8f1", heading: "Georgia, serif" },
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

/** Its pages beside the catalogue. */
export const demoPages: readonly Parameters<typeof createPage>[2][] = [
  {
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
  },
  {
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
  },
]
