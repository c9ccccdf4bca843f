import { Anchor } from "@mantine/core"
import { Link } from "react-router"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { FigureCard, FigureLine } from "./figure.tsx"
import type { HomeProps } from "./use-home.ts"

const shownMax = 4

/** The connections that need a person. */
export function HomeConnections({ home, error }: HomeProps) {
  const t = useText()
  const { number } = useFormats()
  const broken = home?.brokenConnections ?? []
  return (
    <FigureCard
      title={t("home.brokenConnections")}
      to="/integrations"
      value={home && number(String(broken.length))}
      error={error}
      isBad={broken.length > 0}
    >
      {broken.slice(0, shownMax).map(({ id, connector, state }) => (
        <FigureLine
          key={id}
          label={
            <Anchor component={Link} to={`/integrations/${connector}/${id}`} size="sm">
              {connector}
            </Anchor>
          }
          value={state}
        />
      ))}
      {home && broken.length === 0 && <FigureLine label={t("home.connectionsAreWell")} value="" />}
    </FigureCard>
  )
}
