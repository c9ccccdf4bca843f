import { PasswordInput, type PasswordInputProps } from "@mantine/core"
import { useText } from "../../texts/index.ts"

/** A password, key or secret: written unseen, and shown by a button that the keyboard reaches as well. */
export function SecretField(props: PasswordInputProps) {
  const t = useText()
  return (
    <PasswordInput visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword"), tabIndex: 0 }} {...props} />
  )
}
