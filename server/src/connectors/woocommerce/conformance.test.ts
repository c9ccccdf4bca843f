import { conforms } from "#testing"
import { woocommerce } from "./index.ts"

await conforms(woocommerce)
