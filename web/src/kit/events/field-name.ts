import { useServerWords } from "../../texts/server-words.ts"

/** Names a field of a record for people: in the reader's language, else by its own words (`creditedMinor` is `credited`). */
export function useFieldName(): (field: string) => string {
  const { fields } = useServerWords()
  return (field) => fields[field] ?? wordsOf(field)
}

/** `creditedMinor` is `credited`, `dueDate` is `due date`. */
function wordsOf(field: string): string {
  const words = field.replace(/Minor$/, "").replaceAll(/([a-z])([A-Z])/g, "$1 $2")
  return words.toLowerCase()
}
