import { type RefusalTexts, sayingOf } from "../refusal-saying.ts"
import { refusalReasons, refusalWords } from "./refusal-reasons.ts"
import { businessRefusals } from "./refusals-business.ts"
import { hubRefusals } from "./refusals-hub.ts"
import { serviceRefusals } from "./refusals-service.ts"
import { shopRefusals } from "./refusals-shop.ts"
import { serverSentences } from "./server-sentences.ts"

/** What the server refuses, in Greek; what stands in `problems.ts` is there from the start and not here again. */
export const refusalTexts: RefusalTexts = {
  sentences: { ...businessRefusals, ...shopRefusals, ...serviceRefusals, ...hubRefusals },
  words: refusalWords,
  reasons: { ...serverSentences, ...refusalReasons },
}

export const refusals = sayingOf("el", refusalTexts)
