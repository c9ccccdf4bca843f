import type { Texts } from "../en/index.ts"
import { events } from "./events.ts"
import { kit } from "./kit.ts"
import { orders } from "./orders.ts"
import { problems } from "./problems.ts"
import { shell } from "./shell.ts"
import { signIn } from "./sign-in.ts"

/** Όσα λέει η εφαρμογή στα ελληνικά. */
export const el: Texts = { ...kit, ...shell, ...signIn, problems, events, ...orders }
