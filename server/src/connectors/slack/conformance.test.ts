import { conforms } from "#testing"
import { slack } from "./index.ts"

await conforms(slack)
