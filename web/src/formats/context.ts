import { createContext, useContext } from "react"
import { type Formats, makeFormats } from "./formats.ts"

export const FormatsContext = createContext<Formats>(makeFormats("en-GB", "UTC", "EUR"))

/** How numbers, money and times are written here. */
export function useFormats(): Formats {
  return useContext(FormatsContext)
}
