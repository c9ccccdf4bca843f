import type { Texts } from "../en/index.ts"
import { first } from "./first.ts"
import { rest } from "./rest.ts"

/** Όσα λέει η εφαρμογή στα ελληνικά. */
export const el: Texts = { ...first, ...rest }
