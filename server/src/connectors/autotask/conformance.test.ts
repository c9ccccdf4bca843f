import { conforms } from "#testing"
import { autotask } from "./index.ts"

await conforms(autotask)
