import { conforms } from "#testing"
import { connectwise } from "./index.ts"

await conforms(connectwise)
