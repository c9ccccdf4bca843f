export { type BooksReport, checkBooks } from "./check.ts"
