import { Radio, Select, Stack, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, useRead } from "../../api/index.ts"
import { type Business, useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useLanguage, useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

/** Name, time zone and language of the business. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("access:write")
  const business = useRead("/tenant")
  return (
    <SettingsFrame title={t("settings.sections.business")}>
      <Loaded query={business}>
        {(found) => (
          <>
            {canWrite && <BusinessForm key={found.version} business={found} />}
            <Fixed business={found} />
          </>
        )}
      </Loaded>
    </SettingsFrame>
  )
}

/** Documents are written in these; the app itself is in the reader's own language. */
const locales = [
  "en-GB",
  "en-US",
  "el-GR",
  "el-CY",
  "de-DE",
  "fr-FR",
  "it-IT",
  "es-ES",
  "nl-NL",
  "pl-PL",
  "pt-PT",
  "sv-SE",
]

function BusinessForm({ business }: { readonly business: Business }) {
  const t = useText()
  const client = useQueryClient()
  const shown = useLanguage()
  const names = new Intl.DisplayNames(shown, { type: "language" })
  const form = useKitForm({
    initial: {
      name: business.name,
      timeZone: business.timeZone,
      locale: business.locale,
      pricesIncludeTax: business.pricesIncludeTax ? "yes" : "no",
    },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, pricesIncludeTax, ...rest }) =>
      call("patch", "/tenant", {
        body: { ...rest, name: name.trim(), pricesIncludeTax: pricesIncludeTax === "yes" },
        version: business.version,
      }),
    onSaved: async () => {
      // Formats and the menu's name come from the business: both are read anew.
      await client.invalidateQueries()
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  const known = [...new Set([business.locale, ...locales])]
  return (
    <Panel>
      <GuardedForm form={form} action={t("common.save")}>
        <TextInput label={t("newBusiness.name")} maxLength={200} {...getInputProps("name")} />
        <Select
          label={t("newBusiness.timeZone")}
          searchable
          allowDeselect={false}
          data={zonesWith(business.timeZone)}
          {...getInputProps("timeZone")}
        />
        <Select
          label={t("settings.locale")}
          description={t("settings.localeHint")}
          allowDeselect={false}
          data={known.map((value) => ({ value, label: names.of(value) ?? value }))}
          {...getInputProps("locale")}
        />
        <Radio.Group label={t("newBusiness.prices")} {...getInputProps("pricesIncludeTax")}>
          <Stack gap={6} mt={6}>
            <Radio value="yes" label={t("newBusiness.pricesWith")} />
            <Radio value="no" label={t("newBusiness.pricesWithout")} />
          </Stack>
        </Radio.Group>
      </GuardedForm>
    </Panel>
  )
}

/** Every zone, and the one that is set if the browser does not list it (`UTC`). */
function zonesWith(current: string): string[] {
  return [...new Set([current, "UTC", ...Intl.supportedValuesOf("timeZone")])]
}

function Fixed({ business }: { readonly business: Business }) {
  const t = useText()
  const { country, currencyName } = useFormats()
  return (
    <Panel title={t("settings.fixed")}>
      <Facts
        facts={[
          { label: t("newBusiness.currency"), value: `${currencyName(business.currency)} (${business.currency})` },
          { label: t("newBusiness.country"), value: business.country && country(business.country) },
          { label: t("settings.slug"), value: business.slug },
        ]}
      />
    </Panel>
  )
}
