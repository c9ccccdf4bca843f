export { cleanRichText, isRichText, plainOf } from "./rich-text.ts"
