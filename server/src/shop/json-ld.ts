import type { Frame } from "./frame.ts"
import type { Crumb } from "./page.ts"
import { absolute } from "./parts.ts"

/** schema.org records; they are written into the page by `jsonScript`. */
type Record = Readonly<{ [key: string]: unknown }>

export function organizationData(frame: Frame): Record {
  const { venue } = frame
  const { logoUrl, contactEmail, contactPhone, contactAddress } = venue.theme
  return {
    "@context": "https://schema.org",
    "@type": venue.kind === "shop" ? "OnlineStore" : "Organization",
    name: venue.name,
    url: absolute(frame, venue.root),
    ...(venue.description === null ? {} : { description: venue.description }),
    ...(logoUrl === null ? {} : { logo: absolute(frame, logoUrl) }),
    ...(contactEmail === null ? {} : { email: contactEmail }),
    ...(contactPhone === null ? {} : { telephone: contactPhone }),
    ...(contactAddress === null ? {} : { address: contactAddress }),
  }
}

/** One who sells on a marketplace. */
export function sellerData(frame: Frame, seller: { readonly name: string; readonly path: string }): Record {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: seller.name,
    url: absolute(frame, frame.link(seller.path)),
  }
}

export function breadcrumbData(frame: Frame, crumbs: readonly Crumb[]): Record {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ label, path }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name: label,
      ...(path === null ? {} : { item: absolute(frame, frame.link(path)) }),
    })),
  }
}

/** One offer of a product. */
export interface OfferFacts {
  readonly name: string
  readonly sku: string | null
  /** In major units, `12.50`. */
  readonly price: string
  readonly isAvailable: boolean
  readonly seller: string
}

/** A product with its offers. */
export function productData(
  frame: Frame,
  product: {
    readonly name: string
    readonly path: string
    readonly description: string
    readonly images: readonly string[]
    readonly brand: string | null
    readonly category: string | null
    /** As it is printed below the bars. */
    readonly barcode?: string | null
    readonly offers: readonly OfferFacts[]
  },
): Record {
  const url = absolute(frame, frame.link(product.path))
  const [first] = product.offers
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name,
    url,
    ...(product.description === "" ? {} : { description: product.description }),
    ...(product.images.length === 0 ? {} : { image: product.images.map((image) => absolute(frame, image)) }),
    ...(product.brand === null ? {} : { brand: { "@type": "Brand", name: product.brand } }),
    ...(product.category === null ? {} : { category: product.category }),
    ...(isGtin(product.barcode) ? { gtin: product.barcode } : {}),
    ...(first?.sku == null ? {} : { sku: first.sku }),
    offers: product.offers.map((offer) => ({
      "@type": "Offer",
      name: offer.name,
      url,
      price: offer.price,
      priceCurrency: frame.venue.currency,
      availability: `https://schema.org/${offer.isAvailable ? "InStock" : "OutOfStock"}`,
      itemCondition: "https://schema.org/NewCondition",
      seller: { "@type": "Organization", name: offer.seller },
      ...(offer.sku === null ? {} : { sku: offer.sku }),
    })),
  }
}

/** Is it a number of GS1 (8, 12, 13 or 14 digits with the right check digit)? Own barcodes are told to nobody: engines refuse them. */
function isGtin(barcode: string | null | undefined): boolean {
  if (barcode == null || !/^(\d{8}|\d{12,14})$/.test(barcode)) return false
  const sum = [...barcode].toReversed().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

/** A page of questions and answers. */
export function faqData(items: readonly { readonly question: string; readonly answer: string }[]): Record {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: items.map(({ question, answer }) => ({
      "@type": "Question",
      name: question,
      acceptedAnswer: { "@type": "Answer", text: answer },
    })),
  }
}

/** The search of a venue, for engines that offer it by themselves. */
export function searchData(frame: Frame): Record {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: frame.venue.name,
    url: absolute(frame, frame.venue.root),
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${absolute(frame, frame.link("/search"))}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  }
}
