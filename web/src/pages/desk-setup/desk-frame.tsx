import { type ReactNode, useEffect, useRef } from "react"
import { NavLink } from "react-router"
import { useMay } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "../settings/settings-frame.tsx"
import { deskSections } from "./sections.ts"
import "./desk-setup.css"

interface DeskFrameProps {
  readonly section: (typeof deskSections)[number]["key"]
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of the desk's setup, with the ways to the others above it. */
export function DeskFrame({ section, actions, children }: DeskFrameProps) {
  const t = useText()
  const may = useMay()
  const open = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    open.current?.scrollIntoView({ block: "nearest", inline: "center" })
  }, [])
  return (
    <SettingsFrame title={t(`deskSetup.sections.${section}`)} actions={actions}>
      <nav aria-label={t("settings.sections.desk")} className="m-tab-links m-tabs">
        {deskSections
          .filter(({ needs }) => may(needs))
          .map(({ to, key }) => (
            <NavLink key={to} to={to} ref={key === section ? open : null}>
              {t(`deskSetup.sections.${key}`)}
            </NavLink>
          ))}
      </nav>
      {children}
    </SettingsFrame>
  )
}
