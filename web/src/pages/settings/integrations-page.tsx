import {
  Alert,
  Button,
  ColorInput,
  Fieldset,
  FileButton,
  Group,
  Input,
  NumberInput,
  Text,
  Textarea,
  TextInput,
  useComputedColorScheme,
} from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Reply, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { useLanguage, useText } from "../../texts/index.ts"
import { accentVars, type Brand, type BrandText, brandTexts } from "../integrations/brand.tsx"
import { isColor } from "../integrations/brand-color.ts"
import { AssistantsPanel } from "./assistants-panel.tsx"
import { SettingsFrame } from "./settings-frame.tsx"

/** How the pages of integrations look and what they say, how long their log is kept, and what assistants may do. */
export function Component() {
  const t = useText()
  const brand = useRead("/hub/brand")
  const policy = useRead("/hub/log-policy")
  const canWrite = useMay()("integrations:write")
  return (
    <SettingsFrame title={t("settings.sections.integrations")}>
      {canWrite && <Loaded query={brand}>{(found) => <BrandForm key={found.version} brand={found} />}</Loaded>}
      <Loaded query={policy}>{(found) => <PolicyForm key={found.version} policy={found} canWrite={canWrite} />}</Loaded>
      <AssistantsPanel canWrite={canWrite} />
    </SettingsFrame>
  )
}

const languages = ["en", "el"] as const
/** A text as it is written, with what is filled in. */
const ownHoles = { name: "{{name}}", product: "{{product}}" }
const logoBytesMax = 60_000
const pictures = "image/png,image/jpeg,image/webp"

type Word = `${(typeof languages)[number]}_${BrandText}`
type Values = { product: string; accent: string; logo: string } & Record<Word, string>

function valuesOf({ own }: Brand): Values {
  const words = languages.flatMap((language) =>
    brandTexts.map((key) => [`${language}_${key}`, own.texts[language]?.[key] ?? ""] as const),
  )
  const empty = { product: own.product ?? "", accent: own.accent ?? "", logo: own.logo ?? "" }
  return { ...empty, ...(Object.fromEntries(words) as Record<Word, string>) }
}

function bodyOf(values: Values) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  const wordsOf = (language: (typeof languages)[number]) =>
    Object.fromEntries(
      brandTexts.flatMap((key) => {
        const said = orNull(values[`${language}_${key}`])
        return said === null ? [] : [[key, said]]
      }),
    )
  return {
    product: orNull(values.product),
    accent: orNull(values.accent),
    logo: orNull(values.logo),
    texts: { en: wordsOf("en"), el: wordsOf("el") },
  }
}

function BrandForm({ brand }: { readonly brand: Brand }) {
  const t = useText()
  const client = useQueryClient()
  const shown = useLanguage()
  const names = new Intl.DisplayNames(shown, { type: "language" })
  const form = useKitForm({
    initial: valuesOf(brand),
    check: ({ accent }) =>
      accent.trim() === "" || isColor(accent.trim()) ? {} : { accent: t("integrations.brand.notColor") },
    save: (values) => call("put", "/hub/brand", { body: bodyOf(values), version: brand.version }),
    onSaved: async () => {
      await client.invalidateQueries()
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  return (
    <Panel title={t("integrations.brand.title")}>
      <Text size="sm" c="dimmed">
        {t("integrations.brand.text")}
      </Text>
      <GuardedForm form={form} action={t("common.save")}>
        <TextInput label={t("integrations.brand.product")} maxLength={60} {...getInputProps("product")} />
        <ColorInput
          label={t("integrations.brand.accent")}
          description={t("integrations.brand.accentHint")}
          withEyeDropper={false}
          {...getInputProps("accent")}
        />
        <Sample accent={form.fields.values.accent} />
        <Logo form={form} />
        {languages.map((language) => (
          <Fieldset key={language} legend={t("integrations.brand.words", { language: names.of(language) ?? language })}>
            <Text size="xs" c="dimmed">
              {t("integrations.brand.wordsHint", { hole: "{{name}}" })}
            </Text>
            {brandTexts.map((key) => (
              <Textarea
                key={key}
                mt="xs"
                label={t(`integrations.brand.part.${key}`)}
                placeholder={language === shown ? t(`integrations.${key}`, ownHoles) : ""}
                maxLength={600}
                autosize
                {...getInputProps(`${language}_${key}`)}
              />
            ))}
          </Fieldset>
        ))}
      </GuardedForm>
    </Panel>
  )
}

/** A button and a link in the colour, as the pages will show it. */
function Sample({ accent }: { readonly accent: string }) {
  const t = useText()
  const scheme = useComputedColorScheme("light")
  if (!isColor(accent)) return null
  return (
    <Group style={accentVars(accent, scheme)} role="img" aria-label={t("integrations.brand.preview")}>
      <Button component="span" size="compact-sm">
        {t("integrations.syncNow")}
      </Button>
      <Text component="span" size="sm" c="var(--mantine-color-anchor)" td="underline">
        {t("integrations.title")}
      </Text>
    </Group>
  )
}

function Logo({ form }: { readonly form: KitForm<Values> }) {
  const t = useText()
  const [isTooBig, setTooBig] = useState(false)
  const { logo } = form.fields.values
  const take = async (file: File | null) => {
    if (file === null) return
    setTooBig(file.size > logoBytesMax)
    if (file.size <= logoBytesMax) form.fields.setFieldValue("logo", await dataUrl(file))
  }
  return (
    <Input.Wrapper
      label={t("integrations.brand.logo")}
      description={t("integrations.brand.logoHint")}
      labelElement="div"
    >
      <Group mt="xs">
        {logo !== "" && <img src={logo} alt={t("integrations.brand.logo")} style={{ maxHeight: 40, maxWidth: 180 }} />}
        <FileButton accept={pictures} onChange={(file) => void take(file)}>
          {(props) => (
            <Button size="compact-sm" variant="default" {...props}>
              {t("integrations.brand.logoChoose")}
            </Button>
          )}
        </FileButton>
        {logo !== "" && (
          <Button size="compact-sm" variant="subtle" onClick={() => form.fields.setFieldValue("logo", "")}>
            {t("integrations.brand.logoRemove")}
          </Button>
        )}
      </Group>
      {isTooBig && (
        <Alert color="orange" variant="light" mt="xs">
          {t("integrations.brand.logoTooBig")}
        </Alert>
      )}
    </Input.Wrapper>
  )
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error("The file can't be read."))
    reader.readAsDataURL(file)
  })
}

type Policy = Reply<"get", "/hub/log-policy">
const daysMax = 400

function PolicyForm({ policy, canWrite }: { readonly policy: Policy; readonly canWrite: boolean }) {
  const t = useText()
  const client = useQueryClient()
  const isDays = (days: number | string) => Number.isInteger(days) && Number(days) >= 1 && Number(days) <= daysMax
  const wrong = t("schema.between", { min: 1, max: daysMax })
  const form = useKitForm<{ doneDays: number | string; failedDays: number | string }, Policy>({
    initial: { doneDays: policy.doneDays, failedDays: policy.failedDays },
    check: ({ doneDays, failedDays }) => ({
      ...(isDays(doneDays) ? {} : { doneDays: wrong }),
      ...(isDays(failedDays) ? {} : { failedDays: wrong }),
    }),
    save: ({ doneDays, failedDays }) =>
      call("put", "/hub/log-policy", {
        body: { doneDays: Number(doneDays), failedDays: Number(failedDays) },
        version: policy.version,
      }),
    onSaved: async () => {
      await client.invalidateQueries()
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  const days = (key: "doneDays" | "failedDays", label: string) => (
    <NumberInput
      label={label}
      min={1}
      max={daysMax}
      allowDecimal={false}
      maw={320}
      readOnly={!canWrite}
      {...getInputProps(key)}
    />
  )
  const fields = (
    <>
      {days("doneDays", t("integrations.logPolicy.done"))}
      {days("failedDays", t("integrations.logPolicy.failed"))}
    </>
  )
  return (
    <Panel title={t("integrations.logPolicy.title")}>
      <Text size="sm" c="dimmed">
        {t("integrations.logPolicy.text")}
      </Text>
      {canWrite ? (
        <GuardedForm form={form} action={t("common.save")}>
          {fields}
        </GuardedForm>
      ) : (
        fields
      )}
    </Panel>
  )
}
