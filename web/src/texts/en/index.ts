import { first } from "./first.ts"
import { rest } from "./rest.ts"

/** Everything the app says in English; the other languages have the same keys. */
export const en = { ...first, ...rest }

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** What a language has to say: all of it, and in its two parts. */
export type Texts = Same<typeof en>
export type FirstTexts = Same<typeof first>
export type RestTexts = Same<typeof rest>
/** The same for one file of words. */
export type SameAs<T> = Same<T>
