export { archiveProduct, restoreProduct } from "./archive.ts"
export { changeCategory, createCategory, ensureCategoryPaths, listCategories } from "./categories.ts"
export { branchOf, type Category, type CategoryDraft, pathOf } from "./category.ts"
export { type Channel, channels, type Listing, type ListingChannel, listingChannels } from "./channel.ts"
export {
  type CsvFormat,
  csvFormats,
  type ImportedProduct,
  type ImportedVariant,
  type ParsedProducts,
  type Refusal,
} from "./csv-draft.ts"
export { columnMapOf, decodeCsv, parseProducts } from "./csv-read.ts"
export { decimalOf, type Row, RowProblem, readRows, readTable, textOf } from "./csv-table.ts"
export {
  catalogueEvents,
  categoryCreated,
  categoryDeleted,
  categoryUpdated,
  listingChanged,
  productCreated,
  productDeleted,
  productRestored,
  productSynced,
  productSyncFailed,
  productSyncRequested,
  productUpdated,
  taxClassCreated,
  taxClassDeleted,
  taxClassUpdated,
} from "./events.ts"
export {
  categoriesForSale,
  handlesForSale,
  listProductsForSale,
  type OfferedVariant,
  type ProductForSale,
  placesOfVariants,
  productForSale,
  type ShopQuery,
  skusOf,
  type VariantForSale,
  type VariantPlace,
  variantsBySku,
  variantsForSale,
} from "./for-sale.ts"
export { exportProducts, type ImportReport, importProducts, type OpeningStock } from "./import.ts"
export { type ImportPorts, importRoutes } from "./import-routes.ts"
export { listProducts, type ProductFilter } from "./list-store.ts"
export { changeListing, changeListings, readListing, readListings, recordSync, syncProduct } from "./listings.ts"
export { type Priceable, type PriceRule, priceFor } from "./price-rule.ts"
export {
  type CategoryId,
  type Product,
  type ProductDraft,
  type ProductId,
  type ProductImage,
  productDraft,
  productErrors,
  type Variant,
  type VariantDraft,
  type VariantId,
  variantDraft,
} from "./product.ts"
export { catalogueRoutes } from "./routes.ts"
export { changeProduct, createProduct, createProducts, loadProduct } from "./save.ts"
export { defaultTaxClasses, type TaxCategory, type TaxClass, type TaxClassDraft, type TaxClassId } from "./tax-class.ts"
export { ensureTaxClasses, listTaxClasses } from "./tax-classes.ts"
export { listVariants } from "./variant-list-store.ts"
