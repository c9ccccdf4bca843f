import { conforms } from "#testing"
import { xero } from "./index.ts"

await conforms(xero)
