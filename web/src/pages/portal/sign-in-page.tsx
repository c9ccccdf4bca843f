import { Alert, Center, Paper, Stack, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { useNavigate } from "react-router"
import { PageHead } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { keepToken, portalCall, useSlug } from "./portal-api.ts"

/** Asks for a link by mail; the link leads back here with its token behind the #, which is used up at once. */
export function Component() {
  const t = useText()
  const slug = useSlug()
  const { hash } = window.location
  return (
    <Center mih="100vh" p="md" bg="var(--m-quiet-ground)" component="main">
      <Paper withBorder p={{ base: "md", xs: "xl" }} shadow="xs" w="100%" maw={440}>
        <Stack>
          <PageHead title={t("portal.signIn")} />
          {hash.length > 1 && <Enter slug={slug} token={hash.slice(1)} />}
          <AskForLink slug={slug} />
        </Stack>
      </Paper>
    </Center>
  )
}

/** Uses a link's token up, once, however often the page is drawn. */
function Enter({ slug, token }: { readonly slug: string; readonly token: string }) {
  const t = useText()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const isAsked = useRef(false)
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    portalCall(slug, "post", "/portal/{slug}/sessions", { path: { slug }, body: { token } }).then(
      (session) => {
        keepToken(slug, session.token)
        cache.clear()
        void navigate(`/portal/${slug}`, { replace: true })
      },
      (refused: unknown) => setError(refused),
    )
  }, [slug, token, navigate, cache])
  return error === null ? <Text aria-busy>{t("portal.entering")}</Text> : <ProblemView error={error} />
}

function AskForLink({ slug }: { readonly slug: string }) {
  const t = useText()
  const [isSent, setSent] = useState(false)
  const form = useKitForm({
    initial: { email: "" },
    check: ({ email }) => (/^\S+@\S+$/.test(email.trim()) ? {} : { email: t("form.wanted") }),
    save: ({ email }) =>
      portalCall(slug, "post", "/portal/{slug}/links", { path: { slug }, body: { email: email.trim() } }),
    onSaved: () => setSent(true),
  })
  if (isSent) return <Alert color="teal">{t("portal.linkSent")}</Alert>
  return (
    <>
      <Text size="sm">{t("portal.signInText")}</Text>
      <FormView form={form} action={t("portal.sendLink")}>
        <TextInput
          type="email"
          label={t("common.email")}
          autoComplete="email"
          maxLength={254}
          {...form.fields.getInputProps("email")}
        />
      </FormView>
    </>
  )
}
