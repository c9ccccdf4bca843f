import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core"
import { IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSun, IconUser } from "@tabler/icons-react"
import { useNavigate } from "react-router"
import { auth } from "../api/auth.ts"
import { notifyFailed } from "../kit/feedback/index.ts"
import { chooseLanguage, type Language, languages, useLanguage, useText } from "../texts/index.ts"
import { appRoot, goTo } from "./address.ts"
import { Letters } from "./letters.tsx"
import { useHere } from "./me.ts"
import { forgetLast } from "./remembered.ts"

/** The person: their page, colours, language, and the way out. */
export function PersonMenu() {
  const t = useText()
  const { me } = useHere()
  const navigate = useNavigate()
  return (
    <Menu width={240} closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={38} radius="xl" aria-label={t("shell.person", { name: me.actor.name })}>
          <Letters of={initials(me.actor.name)} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.actor.name}</Menu.Label>
        <Menu.Item leftSection={<IconUser size={16} />} closeMenuOnClick onClick={() => void navigate("/settings/me")}>
          {t("shell.yourAccount")}
        </Menu.Item>
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t("shell.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function SchemeItems() {
  const t = useText()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = [
    { scheme: "light", icon: IconSun },
    { scheme: "dark", icon: IconMoon },
    { scheme: "auto", icon: IconDeviceDesktop },
  ] as const
  return schemes.map(({ scheme, icon: Icon }) => (
    <Menu.Item
      key={scheme}
      role="menuitemradio"
      aria-checked={colorScheme === scheme}
      leftSection={<Icon size={16} />}
      {...(colorScheme === scheme ? { fw: 650 } : {})}
      onClick={() => setColorScheme(scheme)}
    >
      {t(`shell.schemes.${scheme}`)}
    </Menu.Item>
  ))
}

function LanguageItems() {
  const shown = useLanguage()
  return (Object.keys(languages) as Language[]).map((language) => (
    <Menu.Item
      key={language}
      role="menuitemradio"
      aria-checked={shown === language}
      leftSection={<IconLanguage size={16} />}
      lang={language}
      {...(shown === language ? { fw: 650 } : {})}
      onClick={() => void chooseLanguage(language)}
    >
      {languages[language].name}
    </Menu.Item>
  ))
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join("")
}

async function signOut(): Promise<void> {
  try {
    await auth.signOut()
    forgetLast()
    goTo(`${appRoot}/sign-in`)
  } catch (error) {
    notifyFailed(error)
  }
}
