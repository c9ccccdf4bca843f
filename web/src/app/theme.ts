import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core"

/** The house's green. Shade 6 on white and shade 4 on the dark ground both keep 4.5 : 1 (WCAG 1.4.3). */
const mortise: MantineColorsTuple = [
  "#effaf8",
  "#d5f2ec",
  "#a8e3d8",
  "#73d0c0",
  "#43b8a6",
  "#259c8b",
  "#147a6e",
  "#11685f",
  "#0e544e",
  "#0b423e",
]

export const theme = createTheme({
  primaryColor: "mortise",
  primaryShade: { light: 6, dark: 7 },
  colors: { mortise },
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif",
  headings: { fontWeight: "650" },
  components: {
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } } },
    Menu: { defaultProps: { shadow: "md", position: "bottom-end" } },
  },
})

/** Mantine's quiet text (gray 6) has 3.3 : 1 on white; ours has 5.9 : 1, and 6.3 : 1 in the dark. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#5c636a",
    "--mantine-color-placeholder": "#6a7178",
    "--m-quiet-ground": "#f8f9fa",
    // The words of a badge on its own pale ground: Mantine's shade 9 has 2.6 to 4.3 : 1 in these, ours at least 5 : 1.
    "--mantine-color-teal-light-color": "#04593f",
    "--mantine-color-green-light-color": "#1b5e2a",
    "--mantine-color-lime-light-color": "#3a5c08",
    "--mantine-color-yellow-light-color": "#7a4300",
    "--mantine-color-orange-light-color": "#9a3b06",
  },
  dark: {
    "--mantine-color-dimmed": "#a6a7ab",
    "--mantine-color-placeholder": "#9a9ca1",
    "--m-quiet-ground": "#1f1f1f",
  },
})

/** Tells the number to the one library below Mantine that makes a style sheet of its own (react-remove-scroll, in dialogs). */
export function tellNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: pageNonce() })
}

/** The number that the server put into the page: styles made here carry it too. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ""
}
