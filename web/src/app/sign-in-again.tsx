import { Modal, Stack, Text } from "@mantine/core"
import { lazy, Suspense } from "react"
import { sessionEnded, sessionResumed, useStore } from "../api/index.ts"
import { useText } from "../texts/index.ts"
import { goTo } from "./address.ts"
import { useHere } from "./me.ts"

// Its code comes when a session has ended, not with the first page.
const SignInForm = lazy(() => import("../pages/sign-in/sign-in-form.tsx").then((m) => ({ default: m.SignInForm })))

/** Asks for a new login over the open page when the session has ended; what was typed stays, and waiting calls go on. */
export function SignInAgain() {
  const t = useText()
  const { me } = useHere()
  const isEnded = useStore(sessionEnded)
  return (
    <Modal
      opened={isEnded}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("signIn.again.title")}
      zIndex={500}
    >
      <Stack>
        <Text size="sm">{t("signIn.again.text")}</Text>
        <Suspense>
          <SignInForm
            onSignedIn={(person) => {
              // Somebody else must not go on in the first one's open page.
              if (person !== undefined && person.id !== me.actor.id) goTo("/app/")
              else sessionResumed()
            }}
          />
        </Suspense>
      </Stack>
    </Modal>
  )
}
