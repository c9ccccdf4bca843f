import "@mantine/core/styles.css"
import "@mantine/notifications/styles.css"
import "./app/app.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { slugInAddress } from "./app/address.ts"
import { Providers } from "./app/providers.tsx"
import { tellNonce } from "./app/theme.ts"
import { readLanguage, showLanguage } from "./texts/index.ts"

tellNonce()
const slug = slugInAddress(window.location.pathname)
// Both begin at once: the words and the part of the app that this address belongs to.
const [Part] = await Promise.all([
  slug === null
    ? import("./app/outer-app.tsx").then((m) => m.OuterApp)
    : import("./app/business-app.tsx").then((m) => m.BusinessApp),
  showLanguage(readLanguage()),
])
const root = document.getElementById("root")
if (root === null) throw new Error("The page has no #root.")
createRoot(root).render(
  <StrictMode>
    <Providers>
      <Part slug={slug ?? ""} />
    </Providers>
  </StrictMode>,
)
