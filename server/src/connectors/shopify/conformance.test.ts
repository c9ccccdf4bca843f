import { conforms } from "#testing"
import { shopify } from "./index.ts"

await conforms(shopify)
