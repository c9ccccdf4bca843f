import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core"
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { ConfirmHost, NotifyHost } from "../kit/feedback/index.ts"
import { pageNonce, theme, variables } from "./theme.ts"

const schemes = localStorageColorSchemeManager()

/** What every page stands in. */
export function Providers({ client, children }: { readonly client: QueryClient; readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
      deduplicateInlineStyles
    >
      <QueryClientProvider client={client}>
        <NotifyHost />
        {children}
        <ConfirmHost />
      </QueryClientProvider>
    </MantineProvider>
  )
}
