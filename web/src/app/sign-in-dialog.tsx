import { Modal, Stack, Text } from "@mantine/core"
import { sessionResumed } from "../api/index.ts"
import { SignInForm } from "../pages/sign-in/sign-in-form.tsx"
import { useText } from "../texts/index.ts"
import { goTo } from "./address.ts"
import { useHere } from "./me.ts"

/** Asks for a new login over the open page when the session has ended; what was typed stays, and waiting calls go on. */
export function SignInDialog({ isEnded }: { readonly isEnded: boolean }) {
  const t = useText()
  const { me } = useHere()
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
        <SignInForm
          onSignedIn={(person) => {
            // Somebody else must not go on in the first one's open page.
            if (person !== undefined && person.id !== me.actor.id) goTo("/app/")
            else sessionResumed()
          }}
        />
      </Stack>
    </Modal>
  )
}
