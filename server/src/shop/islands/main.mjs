// What a page does beside its forms and links. Every part of it can be missing: the page works without.
import { cart } from "./cart.mjs"
import { checkout } from "./checkout.mjs"
import { gallery, variants } from "./product.mjs"
import { suggest } from "./suggest.mjs"

for (const start of [cart, suggest, gallery, variants, checkout]) start()
