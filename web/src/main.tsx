import "@mantine/core/styles.css"
import "./app/app.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { makeQueryClient } from "./api/index.ts"
import { slugInAddress } from "./app/address.ts"
import { Providers } from "./app/providers.tsx"
import { tellNonce } from "./app/theme.ts"
import { readLanguage, showLanguage } from "./texts/index.ts"

tellNonce()
const client = makeQueryClient()
const slug = slugInAddress(window.location.pathname)
// All at once: the words, and the part of the app that this address belongs to with what it shows first.
const words = showLanguage(readLanguage())
const Part =
  slug === null
    ? (await import("./app/outer-app.tsx")).start()
    : await (await import("./app/business-app.tsx")).start(client, slug)
await words
const root = document.getElementById("root")
if (root === null) throw new Error("The page has no #root.")
createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <Part />
    </Providers>
  </StrictMode>,
)
