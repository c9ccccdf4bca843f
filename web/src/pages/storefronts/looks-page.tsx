import "./shop-look.css"
import { Button, ColorInput, Fieldset, Input, NativeSelect, Slider, Stack, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate, useParams } from "react-router"
import { call, refresh, useRead } from "../../api/index.ts"
import { Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { isColor, type Looks, looksOf, themeOf, themeVars } from "./looks.ts"
import { PictureInput } from "./picture-input.tsx"
import type { Shop } from "./shop.ts"

/** How a shop looks: colours, letters, logo, and the lines that stand on every page. */
export function Component() {
  const { id = "" } = useParams()
  const shop = useRead("/storefronts/{id}", { path: { id } })
  return <Loaded query={shop}>{(found) => <LooksForm key={found.version} shop={found} />}</Loaded>
}

function LooksForm({ shop }: { readonly shop: Shop }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const wrong = t("storefronts.colorWrong")
  const form = useKitForm<Looks>({
    initial: looksOf(shop.theme),
    check: ({ accent, background }) => ({
      ...(isColor(accent) ? {} : { accent: wrong }),
      ...(isColor(background) ? {} : { background: wrong }),
    }),
    save: (looks) =>
      call("patch", "/storefronts/{id}", {
        path: { id: shop.id },
        body: { theme: themeOf(looks, shop.theme) },
        version: shop.version,
      }),
    onSaved: async () => {
      await refresh(client, ["/storefront"])
      notifyDone(t("common.saved"))
      await navigate(`/storefronts/${shop.id}`)
    },
  })
  return (
    <Stack>
      <PageHead title={t("storefronts.looks")} back={{ to: `/storefronts/${shop.id}`, label: shop.name }} />
      <TwoColumns
        main={
          <Panel>
            <GuardedForm form={form} action={t("common.save")}>
              <LooksFields form={form} shop={shop} />
            </GuardedForm>
          </Panel>
        }
        side={<Sample looks={form.fields.getValues()} shop={shop} />}
      />
    </Stack>
  )
}

function LooksFields({ form, shop }: { readonly form: KitForm<Looks>; readonly shop: Shop }) {
  const t = useText()
  const { getInputProps } = form.fields
  const fonts = (["sans", "serif", "rounded", "mono"] as const).map((value) => ({
    value,
    label: t(`storefronts.fonts.${value}`),
  }))
  const schemes = (["auto", "light", "dark"] as const).map((value) => ({
    value,
    label: t(`storefronts.schemes.${value}`),
  }))
  return (
    <>
      <ColorInput label={t("storefronts.accent")} withEyeDropper={false} {...getInputProps("accent")} />
      <ColorInput
        label={t("storefronts.background")}
        description={t("storefronts.colorHint")}
        withEyeDropper={false}
        {...getInputProps("background")}
      />
      <NativeSelect label={t("storefronts.scheme")} data={schemes} {...getInputProps("scheme")} />
      <NativeSelect label={t("storefronts.headingFont")} data={fonts} {...getInputProps("headingFont")} />
      <NativeSelect label={t("storefronts.bodyFont")} data={fonts} {...getInputProps("bodyFont")} />
      <Input.Wrapper label={t("storefronts.radius")} labelElement="div">
        <Slider
          min={0}
          max={24}
          thumbLabel={t("storefronts.radius")}
          label={(px) => `${px} px`}
          {...getInputProps("radius")}
        />
      </Input.Wrapper>
      <PictureInput label={t("storefronts.logo")} shopId={shop.id} isRequired={false} {...getInputProps("logoUrl")} />
      <TextInput label={t("storefronts.announcement")} maxLength={200} {...getInputProps("announcement")} />
      <Fieldset legend={t("storefronts.contact")}>
        <Stack>
          <TextInput label={t("storefronts.contactEmail")} maxLength={254} {...getInputProps("contactEmail")} />
          <TextInput label={t("storefronts.contactPhone")} maxLength={40} {...getInputProps("contactPhone")} />
          <TextInput label={t("storefronts.contactAddress")} maxLength={300} {...getInputProps("contactAddress")} />
        </Stack>
      </Fieldset>
    </>
  )
}

/** What the letters and the button look like, before it is saved. */
function Sample({ looks, shop }: { readonly looks: Looks; readonly shop: Shop }) {
  const t = useText()
  return (
    <Panel title={t("storefronts.preview")}>
      <div className="m-shop-sample" style={themeVars(looks)}>
        <h3>{shop.name}</h3>
        <p>{shop.description}</p>
        <span className="m-block-button">{t("storefronts.sample")}</span>
      </div>
      <Button component="a" href={`/shops/${shop.slug}`} target="_blank" variant="default">
        {t("storefronts.visit")}
      </Button>
    </Panel>
  )
}
