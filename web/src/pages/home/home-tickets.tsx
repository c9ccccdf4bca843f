import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { FigureCard, FigureLine } from "./figure.tsx"
import type { HomeProps } from "./use-home.ts"

/** What customers wait for. */
export function HomeTickets({ home, error }: HomeProps) {
  const t = useText()
  const { number } = useFormats()
  const load = home?.tickets
  return (
    <FigureCard
      title={t("home.openTickets")}
      to="/tickets"
      value={home && number(String(load?.open ?? 0))}
      error={error}
    >
      <FigureLine label={t("home.ticketsOverdue")} value={number(String(load?.overdue ?? 0))} />
      <FigureLine label={t("home.ticketsUnassigned")} value={number(String(load?.unassigned ?? 0))} />
    </FigureCard>
  )
}
