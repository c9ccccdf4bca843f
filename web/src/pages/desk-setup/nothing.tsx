import { Text } from "@mantine/core"
import { Panel } from "../../kit/detail/index.ts"

/** What stands where there is nothing yet: what it would be good for. */
export function Nothing({ text }: { readonly text: string }) {
  return (
    <Panel>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </Panel>
  )
}
