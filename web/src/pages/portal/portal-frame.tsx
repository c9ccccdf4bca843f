import { Anchor, Button, Container, Group, Stack, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { Navigate, NavLink, Outlet, ScrollRestoration, useNavigate } from "react-router"
import { Problem } from "../../api/index.ts"
import { FormatsContext, makeFormats } from "../../formats/index.ts"
import { Loaded } from "../../kit/detail/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { chooseLanguage, formatLocale, type Language, languages, useLanguage, useText } from "../../texts/index.ts"
import { forgetToken, portalCall, portalToken, usePortalRead, useSlug } from "./portal-api.ts"
import "./portal.css"

const mainId = "main"

/** The frame of a client's pages: whose they are, what there is, and the way out. Who is not signed in is led to the sign-in. */
export function Component() {
  const slug = useSlug()
  const language = useLanguage()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const formats = useMemo(
    () => makeFormats(formatLocale(language, navigator.language), timeZone, "EUR"),
    [language, timeZone],
  )
  if (portalToken(slug) === null) return <Navigate to={`/portal/${slug}/sign-in`} replace />
  return (
    <FormatsContext value={formats}>
      <Inside slug={slug} />
    </FormatsContext>
  )
}

function Inside({ slug }: { readonly slug: string }) {
  const t = useText()
  const me = usePortalRead("/portal/me")
  if (me.error instanceof Problem && me.error.status === 401) {
    forgetToken(slug)
    return <Navigate to={`/portal/${slug}/sign-in`} replace />
  }
  return (
    <>
      <a href={`#${mainId}`} className="m-skip">
        {t("shell.skip")}
      </a>
      <header className="m-portal-head">
        <Container size="md">
          <Loaded query={me}>{({ business, client, name }) => <Head {...{ slug, business, client, name }} />}</Loaded>
        </Container>
      </header>
      <Container size="md" component="main" id={mainId} tabIndex={-1} py="md">
        <Outlet />
        <ScrollRestoration />
      </Container>
    </>
  )
}

interface HeadProps {
  readonly slug: string
  readonly business: string
  readonly client: string
  readonly name: string
}

function Head({ slug, business, client, name }: HeadProps) {
  const t = useText()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const shown = useLanguage()
  const leave = async () => {
    await portalCall(slug, "delete", "/portal/sessions").catch(notifyFailed)
    forgetToken(slug)
    cache.clear()
    await navigate(`/portal/${slug}/sign-in`)
  }
  const lines = [
    { to: `/portal/${slug}/tickets`, label: t("portal.tickets") },
    { to: `/portal/${slug}/invoices`, label: t("portal.invoices") },
    { to: `/portal/${slug}/assets`, label: t("assets.title") },
  ]
  return (
    <Stack gap="xs" py="xs">
      <Group justify="space-between">
        <Text fw={650} style={{ overflowWrap: "anywhere" }}>
          {business}
        </Text>
        <Group gap="xs">
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {name} · {client}
          </Text>
          {(Object.keys(languages) as Language[])
            .filter((language) => language !== shown)
            .map((language) => (
              <Anchor
                key={language}
                component="button"
                type="button"
                size="sm"
                lang={language}
                onClick={() => void chooseLanguage(language)}
              >
                {languages[language].name}
              </Anchor>
            ))}
          <Button size="compact-sm" variant="default" onClick={() => void leave()}>
            {t("shell.signOut")}
          </Button>
        </Group>
      </Group>
      <nav aria-label={t("shell.menu")} className="m-portal-nav">
        {lines.map(({ to, label }) => (
          <NavLink key={to} to={to}>
            {label}
          </NavLink>
        ))}
      </nav>
    </Stack>
  )
}
