import { Select, SimpleGrid, TextInput } from "@mantine/core"
import { Panel } from "../../kit/detail/index.ts"
import type { KitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { useText } from "../../texts/index.ts"
import { type EndpointValues, signIns } from "./endpoint-form.ts"

interface SignInProps {
  readonly form: KitForm<EndpointValues>
  /** What is there now may stay: an endpoint that is changed. */
  readonly canKeep: boolean
}

/** What the endpoint is signed in at with. Nothing of it is ever shown again. */
export function SignInFields({ form, canKeep }: SignInProps) {
  const t = useText()
  const { getInputProps, getValues } = form.fields
  const { signIn } = getValues()
  const text = (name: keyof EndpointValues, label: string, maxLength: number) => (
    <TextInput label={label} maxLength={maxLength} autoComplete="off" {...getInputProps(name)} />
  )
  const secret = (name: keyof EndpointValues, label: string, maxLength: number) => (
    <SecretField label={label} maxLength={maxLength} autoComplete="new-password" {...getInputProps(name)} />
  )
  return (
    <Panel>
      <Select
        label={t("webhooks.signIn")}
        data={[...(canKeep ? (["keep"] as const) : []), ...signIns].map((value) => ({
          value,
          label: t(`webhooks.signIns.${value}`),
        }))}
        allowDeselect={false}
        {...getInputProps("signIn")}
      />
      {signIn === "bearer" && secret("token", t("webhooks.token"), 4000)}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {signIn === "basic" && (
          <>
            {text("user", t("webhooks.user"), 200)}
            {secret("password", t("webhooks.password"), 500)}
          </>
        )}
        {signIn === "oauth2" && (
          <>
            {text("tokenUrl", t("webhooks.tokenUrl"), 2000)}
            {text("clientId", t("webhooks.clientId"), 500)}
            {secret("clientSecret", t("webhooks.clientSecret"), 2000)}
            {text("scope", t("webhooks.scope"), 1000)}
            {text("audience", t("webhooks.audience"), 1000)}
          </>
        )}
      </SimpleGrid>
    </Panel>
  )
}
