import { conforms } from "#testing"
import { mailchimp } from "./index.ts"

await conforms(mailchimp)
