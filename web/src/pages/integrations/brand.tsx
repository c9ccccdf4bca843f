import { Stack, useComputedColorScheme } from "@mantine/core"
import type { CSSProperties, ReactNode } from "react"
import { type Reply, useRead } from "../../api/index.ts"
import { useLanguage, useText } from "../../texts/index.ts"
import { accentColors, isColor } from "./brand-color.ts"

export type Brand = Reply<"get", "/hub/brand">

/** Texts of these pages that an installation or a business may say in its own words. */
export const brandTexts = ["title", "intro", "consentText", "keyText", "sealed", "noApp", "disconnectText"] as const
export type BrandText = (typeof brandTexts)[number]

const product = "Mortise"

/** How these pages look and what they say; undefined until it is known. */
function useBrand(): Brand | undefined {
  return useRead("/hub/brand").data
}

/** The words of these pages: the business's own, else the installation's, else ours. */
export function useBrandText(): (key: BrandText, values?: { readonly name: string }) => string {
  const t = useText()
  const language = useLanguage()
  const brand = useBrand()
  return (key, values) => {
    const filled = { name: values?.name ?? "", product: brand?.product ?? product }
    const own = brand?.texts[language]?.[key]
    if (own === undefined) return t(`integrations.${key}`, filled)
    return own.replaceAll(/\{\{\s*(name|product)\s*\}\}/g, (_, hole: "name" | "product") => filled[hole])
  }
}

/** A page of integrations in the colours of the business. */
export function Branded({ children }: { readonly children: ReactNode }) {
  const scheme = useComputedColorScheme("light")
  const accent = useBrand()?.accent ?? null
  return <Stack style={accent === null || !isColor(accent) ? {} : accentVars(accent, scheme)}>{children}</Stack>
}

/** The accent as the variables that buttons, links and marks are drawn with. */
export function accentVars(accent: string, scheme: "light" | "dark"): CSSProperties {
  const { filled, ink, soft } = accentColors(accent, scheme)
  const vars: Readonly<Record<`--${string}`, string>> = {
    "--mantine-color-anchor": ink,
    ...Object.fromEntries(
      ["--mantine-color-mortise", "--mantine-primary-color"].flatMap((name) => [
        [`${name}-filled`, filled],
        [`${name}-filled-hover`, filled],
        [`${name}-light`, soft],
        [`${name}-light-hover`, soft],
        [`${name}-light-color`, ink],
        [`${name}-outline`, ink],
        [`${name}-text`, ink],
      ]),
    ),
  }
  return vars
}

/** The logo, where there is one; the heading beside it has the name. */
export function BrandLogo() {
  const logo = useBrand()?.logo ?? null
  return logo === null ? null : <img src={logo} alt="" className="m-brand-logo" />
}
