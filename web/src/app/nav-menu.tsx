import { NavLink, Stack } from "@mantine/core"
import { NavLink as RouterLink, useLocation } from "react-router"
import { areas } from "../pages/register.ts"
import { useText } from "../texts/index.ts"
import { type NavItem, navGroups } from "./area.ts"
import { useMay } from "./me.ts"
import { preloadPage } from "./preload.ts"

const items = areas.flatMap((area) => area.nav).toSorted((a, b) => a.order - b.order)

/** The menu: what the person may see, group by group. */
export function NavMenu() {
  const t = useText()
  const may = useMay()
  return navGroups.map((group) => {
    const shown = items.filter((item) => item.group === group && may(item.needs))
    if (shown.length === 0) return null
    return (
      <Stack key={group} className="m-nav" role="group" aria-label={t(`shell.groups.${group}`)}>
        {group !== "home" && <div className="m-nav-group">{t(`shell.groups.${group}`)}</div>}
        {shown.map((item) => (
          <Line key={item.to} item={item} />
        ))}
      </Stack>
    )
  })
}

/** The line that an address belongs to: the longest that it begins with, so that movements are not also stock. */
function placeOf(path: string): string {
  const fitting = items.filter(({ to }) => path === to || path.startsWith(`${to}/`)).map(({ to }) => to)
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? "/"
}

function Line({ item }: { readonly item: NavItem }) {
  const t = useText()
  const isHere = placeOf(useLocation().pathname) === item.to
  const fetchCode = () => preloadPage(item.to)
  return (
    <NavLink
      component={RouterLink}
      to={item.to}
      end={item.to === "/"}
      active={isHere}
      label={item.label(t)}
      leftSection={<item.icon size={18} stroke={1.7} />}
      onMouseEnter={fetchCode}
      onFocus={fetchCode}
    />
  )
}
