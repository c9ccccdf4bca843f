export { slugSchema } from "./bodies.ts"
export { type CartItem, cartItems, createCart, loadCart, replaceCartLines, requireOrderable } from "./carts.ts"
export { marketplaceEvents, membershipCreated } from "./events.ts"
export { type Cart, cartLinesMax, cartSellersMax, type Group, type GroupId, type PlacedOrder } from "./group.ts"
export { bookGroup, followOrder, loadGroup, loadGroupByToken, newGroupId, type OrderProgress } from "./groups.ts"
export { type Listing, type ListingId, type Offer, visible } from "./listing.ts"
export {
  type ListingWithSeller,
  listingsByIds,
  productOfVariant,
  replaceOffers,
  searchListings,
} from "./listing-store.ts"
export { type Marketplace, marketplaceErrors } from "./marketplace.ts"
export { marketplaceSlugs } from "./marketplace-store.ts"
export { createMarketplace, loadMarketplace, operatorOfSlug } from "./operate.ts"
export { marketplaceRoutes } from "./routes.ts"
export type { Membership, Seller, SellerId } from "./seller.ts"
export { memberships, sellersByIds } from "./seller-store.ts"
export { inviteSeller, joinMarketplace, loadSeller } from "./sellers.ts"
export {
  listingAddresses,
  offersLike,
  type ShelfCategory,
  type ShelfSeller,
  shelfCategories,
  shelfSellers,
} from "./shelf-store.ts"
export { cartIdSchema, GroupPublic, groupPublic } from "./shop-bodies.ts"
