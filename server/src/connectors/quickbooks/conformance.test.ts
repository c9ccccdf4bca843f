import { conforms } from "#testing"
import { quickbooks } from "./index.ts"

await conforms(quickbooks)
