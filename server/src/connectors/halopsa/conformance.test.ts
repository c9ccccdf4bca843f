import { conforms } from "#testing"
import { halopsa } from "./index.ts"

await conforms(halopsa)
