import { useTranslation } from "react-i18next"

/** `t("orders.title")`: the text in the reader's language; a key that does not exist does not compile. */
export function useText() {
  return useTranslation().t
}
