import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core"
import { Notifications } from "@mantine/notifications"
import { QueryClientProvider } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { makeQueryClient } from "../api/index.ts"
import { ConfirmHost } from "../kit/feedback/index.ts"
import { pageNonce, theme, variables } from "./theme.ts"

const schemes = localStorageColorSchemeManager()

/** What every page stands in. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient)
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
        <Notifications position="bottom-right" limit={4} />
        {children}
        <ConfirmHost />
      </QueryClientProvider>
    </MantineProvider>
  )
}
