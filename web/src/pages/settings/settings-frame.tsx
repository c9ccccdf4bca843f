import { Box, Group, NativeSelect, NavLink, Stack } from "@mantine/core"
import type { ReactNode } from "react"
import { NavLink as RouterLink, useLocation, useNavigate } from "react-router"
import { useMay } from "../../app/me.ts"
import { PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { sections } from "./sections.ts"

interface SettingsFrameProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of the settings beside the menu of all of them; on a phone the menu is a choice above. */
export function SettingsFrame({ title, actions, children }: SettingsFrameProps) {
  const t = useText()
  const may = useMay()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const shown = sections
    .filter(({ needs }) => may(needs))
    .map((one) => ({ ...one, label: t(`settings.sections.${one.key}`) }))
  return (
    <Group align="flex-start" gap="xl" wrap="nowrap">
      <Box
        component="nav"
        aria-label={t("settings.title")}
        visibleFrom="md"
        w={200}
        style={{ flexShrink: 0 }}
        className="m-nav"
      >
        {shown.map(({ to, label }) => (
          <NavLink key={to} component={RouterLink} to={to} label={label} active={isWithin(pathname, to)} />
        ))}
      </Box>
      <Stack flex={1} miw={0} maw={860}>
        <NativeSelect
          hiddenFrom="md"
          aria-label={t("settings.title")}
          data={shown.map(({ to, label }) => ({ value: to, label }))}
          value={shown.find(({ to }) => isWithin(pathname, to))?.to ?? pathname}
          onChange={(event) => void navigate(event.currentTarget.value)}
        />
        <PageHead title={title} actions={actions} />
        {children}
      </Stack>
    </Group>
  )
}

/** A section may have pages of its own below its address. */
function isWithin(pathname: string, to: string): boolean {
  return pathname === to || pathname.startsWith(`${to}/`)
}
