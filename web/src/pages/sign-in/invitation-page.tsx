import { Alert, Button, Group, Loader, Stack, Text, Title } from "@mantine/core"
import { useMutation, useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router"
import { auth } from "../../api/auth.ts"
import { Problem } from "../../api/index.ts"
import { appRoot, businessRoot, goTo } from "../../app/address.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { type Text as T, useText } from "../../texts/index.ts"
import { useTitle } from "./use-title.ts"

const roles = ["owner", "admin", "staff", "viewer"] as const

/** Where the mail with an invitation leads. */
export function Component() {
  const t = useText()
  const { id = "" } = useParams()
  useTitle(t("invitation.title"))
  const session = useQuery({ queryKey: ["session"], queryFn: auth.session })
  const isSignedIn = Boolean(session.data?.user)
  const invitation = useQuery({
    queryKey: ["invitation", id],
    queryFn: () => auth.invitation(id),
    enabled: isSignedIn,
    retry: false,
  })
  if (session.isPending || (isSignedIn && invitation.isPending)) return <Loader aria-label="…" />
  return (
    <Stack>
      <Title order={1} size="h3">
        {t("invitation.title")}
      </Title>
      {!isSignedIn && <SignInFirst id={id} />}
      {invitation.error !== null && <Refused error={invitation.error} />}
      {invitation.data && (
        <Answer
          id={id}
          slug={invitation.data.organizationSlug}
          text={t("invitation.text", {
            by: invitation.data.inviterEmail,
            business: invitation.data.organizationName,
            role: roleName(t, invitation.data.role),
          })}
        />
      )}
    </Stack>
  )
}

/** The role in words; one that this window does not know yet, as it is. */
function roleName(t: T, role: string): string {
  const known = roles.find((one) => one === role)
  return known === undefined ? role : t(`people.roles.${known}`)
}

function SignInFirst({ id }: { readonly id: string }) {
  const t = useText()
  const search = `?next=${encodeURIComponent(`${appRoot}/invitations/${id}`)}`
  return (
    <>
      <Text size="sm">{t("invitation.signInFirst")}</Text>
      <Group>
        <Button component={Link} to={{ pathname: "/sign-up", search }}>
          {t("signUp.title")}
        </Button>
        <Button variant="default" component={Link} to={{ pathname: "/sign-in", search }}>
          {t("signIn.title")}
        </Button>
      </Group>
    </>
  )
}

function Answer({ id, slug, text }: { readonly id: string; readonly slug: string; readonly text: string }) {
  const t = useText()
  const accept = useMutation({
    mutationFn: () => auth.acceptInvitation(id),
    onSuccess: () => goTo(`${businessRoot(slug)}/`),
  })
  const decline = useMutation({ mutationFn: () => auth.declineInvitation(id), onSuccess: () => goTo(`${appRoot}/`) })
  return (
    <>
      <Text size="sm">{text}</Text>
      {accept.error !== null && <ProblemView error={accept.error} />}
      <Group>
        <Button onClick={() => accept.mutate()} loading={accept.isPending}>
          {t("invitation.accept")}
        </Button>
        <Button variant="default" onClick={() => decline.mutate()} loading={decline.isPending}>
          {t("invitation.decline")}
        </Button>
      </Group>
    </>
  )
}

function Refused({ error }: { readonly error: unknown }) {
  const t = useText()
  if (error instanceof Problem && error.status < 500) return <Alert color="orange">{t("invitation.notYours")}</Alert>
  return <ProblemView error={error} />
}
