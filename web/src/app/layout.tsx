import { AppShell, Burger, Group, Skeleton, Stack } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import { lazy, Suspense, useEffect } from "react"
import { Outlet, ScrollRestoration, useLocation, useNavigation } from "react-router"
import { useText } from "../texts/index.ts"
import { BusinessMenu } from "./business-menu.tsx"
import { ConnectionNotice } from "./connection-notice.tsx"
import { DemoNotice } from "./demo-notice.tsx"
import { NavMenu } from "./nav-menu.tsx"
import { PaletteButton } from "./palette-button.tsx"
import { PersonMenu } from "./person-menu.tsx"

// The clock is for who writes down time, the bell for what happens later: their code comes after the page's.
const HeaderTimer = lazy(() => import("../pages/hours/timer.tsx").then((m) => ({ default: m.HeaderTimer })))
const Bell = lazy(() => import("../pages/notifications/bell.tsx").then((m) => ({ default: m.Bell })))
const mainId = "main"

/** The frame of every page inside a business: menu, head line, and the page. */
export function Layout() {
  const t = useText()
  const [isOpen, menu] = useDisclosure(false)
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding="md"
      layout="alt"
    >
      <a href={`#${mainId}`} className="m-skip">
        {t("shell.skip")}
      </a>
      <Busy />
      <OnMove then={menu.close} />
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t("shell.menu")} />
          <PaletteButton />
          <Group gap="xs" wrap="nowrap">
            <Suspense>
              <HeaderTimer />
            </Suspense>
            <Suspense fallback={<div className="m-bell-place" />}>
              <Bell />
            </Suspense>
            <PersonMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className="m-navbar" aria-label={t("shell.menu")}>
        <AppShell.Section p="xs">
          <Group wrap="nowrap" gap="xs">
            <BusinessMenu />
            <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t("shell.closeMenu")} />
          </Group>
        </AppShell.Section>
        <AppShell.Section grow className="m-nav-scroll" px="xs" pb="md">
          <NavMenu />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id={mainId} tabIndex={-1} className="m-main">
        <ConnectionNotice />
        <DemoNotice />
        <Suspense fallback={<PageOutline />}>
          <Outlet />
        </Suspense>
        <ScrollRestoration />
      </AppShell.Main>
    </AppShell>
  )
}

/** The menu of a phone closes when a page was chosen. A part of its own, so that a move does not draw the whole frame anew. */
function OnMove({ then }: { readonly then: () => void }) {
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it waits for
  useEffect(() => then(), [pathname])
  return null
}

/** A line at the top while the next page is on its way. */
function Busy() {
  const { state } = useNavigation()
  return state === "idle" ? null : <div className="m-progress" aria-hidden />
}

/** What stands in place of a page whose code is on its way. */
export function PageOutline() {
  return (
    <Stack p="md" aria-busy>
      <Skeleton height={30} width={220} />
      <Skeleton height={400} />
    </Stack>
  )
}
