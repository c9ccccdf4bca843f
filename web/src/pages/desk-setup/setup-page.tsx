import { Navigate } from "react-router"
import { useMay } from "../../app/me.ts"
import { deskSections } from "./sections.ts"

/** The bare address leads to the first page that the person may see. */
export function Component() {
  const may = useMay()
  return <Navigate to={deskSections.find(({ needs }) => may(needs))?.to ?? "/"} replace />
}
