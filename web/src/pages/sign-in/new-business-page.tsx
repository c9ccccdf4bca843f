import { NativeSelect, Radio, Select, Stack, Text, TextInput, Title } from "@mantine/core"
import { useMemo } from "react"
import { auth, type MadeBusiness } from "../../api/auth.ts"
import { Problem } from "../../api/index.ts"
import { businessRoot, goTo } from "../../app/address.ts"
import { makeFormats } from "../../formats/index.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { useLanguage, useText } from "../../texts/index.ts"
import { countryCodes, currencyOfCountry, guessCountry } from "./countries.ts"
import { slugOf } from "./slug.ts"
import { useTitle } from "./use-title.ts"

/** The first step of a new owner: a business with its country, currency and time zone. */
export function Component() {
  const t = useText()
  useTitle(t("newBusiness.title"))
  const { form, onCountry, countries, currencies, zones } = useNewBusiness()
  const { getInputProps } = form.fields
  return (
    <Stack>
      <Title order={1} size="h3">
        {t("newBusiness.title")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("newBusiness.text")}
      </Text>
      <FormView form={form} action={t("newBusiness.action")}>
        <TextInput label={t("newBusiness.name")} autoComplete="organization" {...getInputProps("name")} />
        <NativeSelect
          label={t("newBusiness.country")}
          data={countries}
          value={form.fields.getValues().country}
          onChange={(event) => onCountry(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("newBusiness.currency")}
          description={t("newBusiness.currencyHint")}
          data={currencies}
          {...getInputProps("currency")}
        />
        <Select
          label={t("newBusiness.timeZone")}
          searchable
          allowDeselect={false}
          data={zones}
          {...getInputProps("timeZone")}
        />
        <Radio.Group label={t("newBusiness.prices")} {...getInputProps("pricesIncludeTax")}>
          <Stack gap={6} mt={6}>
            <Radio value="yes" label={t("newBusiness.pricesWith")} />
            <Radio value="no" label={t("newBusiness.pricesWithout")} />
          </Stack>
        </Radio.Group>
      </FormView>
    </Stack>
  )
}

type Draft = Omit<Parameters<typeof auth.makeBusiness>[0], "slug">

/** The name itself where it is free, else with a few letters that nobody else has. */
async function makeWithFreeSlug(slug: string, draft: Draft): Promise<MadeBusiness> {
  try {
    return await auth.makeBusiness({ ...draft, slug })
  } catch (error) {
    if (!(error instanceof Problem) || !error.code.includes("already")) throw error
    return auth.makeBusiness({ ...draft, slug: `${slug}-${crypto.randomUUID().slice(0, 4)}` })
  }
}

function useNewBusiness() {
  const t = useText()
  const shown = useLanguage()
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const country = guessCountry(timeZone, navigator.language)
  const form = useKitForm({
    initial: { name: "", country, currency: currencyOfCountry(country), timeZone, pricesIncludeTax: "yes" },
    check: ({ name }) => (name.trim() === "" ? { name: t("newBusiness.nameWanted") } : {}),
    save: ({ name, pricesIncludeTax, ...rest }) =>
      makeWithFreeSlug(slugOf(name), {
        ...rest,
        name: name.trim(),
        locale: `${shown}-${rest.country}`,
        pricesIncludeTax: pricesIncludeTax === "yes",
      }),
    onSaved: ({ slug }) => goTo(`${businessRoot(slug)}/begin`),
  })
  const names = useMemo(() => makeFormats(shown, "UTC", "EUR"), [shown])
  const byName = (codes: readonly string[], name: (code: string) => string) =>
    codes.map((value) => ({ value, label: name(value) })).toSorted((a, b) => a.label.localeCompare(b.label, shown))
  return {
    form,
    onCountry: (chosen: string) => form.fields.setValues({ country: chosen, currency: currencyOfCountry(chosen) }),
    countries: byName(countryCodes, names.country),
    currencies: byName(Intl.supportedValuesOf("currency"), (code) => `${names.currencyName(code)} (${code})`),
    zones: Intl.supportedValuesOf("timeZone"),
  }
}
