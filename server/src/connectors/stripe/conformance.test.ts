import { conforms } from "#testing"
import { stripe } from "./index.ts"

await conforms(stripe)
