import { conforms } from "#testing"
import { hubspot } from "./index.ts"

await conforms(hubspot)
