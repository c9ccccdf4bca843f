import { Button, ColorInput, Fieldset, Input, NativeSelect, Slider, Stack, Text, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate, useParams } from "react-router"
import { call, refresh, useRead } from "../../api/index.ts"
import { Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { isColor, type Looks, looksOf, themeOf } from "./looks.ts"
import { PictureInput } from "./picture-input.tsx"
import type { Shop } from "./shop.ts"
import { ShopFrame } from "./shop-frame.tsx"

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

const typingMs = 400
const previewPx = 390

/** The shop's first page with these looks, before they are saved: drawn by the shop itself, a moment after the last change. */
function Sample({ looks, shop }: { readonly looks: Looks; readonly shop: Shop }) {
  const t = useText()
  const theme = JSON.stringify(themeOf(looks, shop.theme))
  const [settled] = useDebouncedValue(theme, typingMs)
  const isReadable = isColor(looks.accent) && isColor(looks.background)
  const drawn = useQuery({
    queryKey: ["/storefronts/preview", shop.id, settled],
    queryFn: () =>
      call("post", "/storefronts/{id}/preview", { path: { id: shop.id }, body: { theme: JSON.parse(settled) } }),
    enabled: isReadable,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const isDrawing = drawn.isFetching || theme !== settled
  return (
    <Panel title={t("storefronts.preview")}>
      <Text size="sm" c="dimmed" role="status" mih={20}>
        {isDrawing && isReadable ? t("storefronts.lookWait") : ""}
      </Text>
      <Loaded query={drawn}>
        {({ html }) => <ShopFrame html={html} width={previewPx} label={t("storefronts.previewLooks")} isLow />}
      </Loaded>
      <Button component="a" href={`/shops/${shop.slug}`} target="_blank" variant="default">
        {t("storefronts.visit")}
      </Button>
    </Panel>
  )
}
