import { memo } from "react"
import { Link, useLocation } from "react-router"
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
  const here = placeOf(useLocation().pathname)
  return navGroups.map((group) => {
    const shown = items.filter((item) => item.group === group && may(item.needs))
    if (shown.length === 0) return null
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, these are links
      <div key={group} className="m-nav" role="group" aria-label={t(`shell.groups.${group}`)}>
        {group !== "home" && <div className="m-nav-group">{t(`shell.groups.${group}`)}</div>}
        {shown.map((item) => (
          <Line key={item.to} item={item} label={item.label(t)} isHere={item.to === here} />
        ))}
      </div>
    )
  })
}

/** The line that an address belongs to, if any: the longest that it begins with, so that movements are not also stock. */
function placeOf(path: string): string | undefined {
  const fitting = items.filter(({ to }) => path === to || path.startsWith(`${to}/`)).map(({ to }) => to)
  return fitting.toSorted((a, b) => b.length - a.length)[0]
}

interface LineProps {
  readonly item: NavItem
  readonly label: string
  readonly isHere: boolean
}

/** Plain elements, drawn anew only where the mark moves: there are thirty of them, on every page. */
const Line = memo(({ item, label, isHere }: LineProps) => {
  const fetchCode = () => preloadPage(item.to)
  return (
    <Link to={item.to} aria-current={isHere ? "page" : undefined} onMouseEnter={fetchCode} onFocus={fetchCode}>
      <item.icon size={18} stroke={1.7} />
      {label}
    </Link>
  )
})
