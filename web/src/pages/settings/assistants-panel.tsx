import { Anchor, Button, Code, CopyButton, Group, Switch, Text } from "@mantine/core"
import { Link } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"

/** Where assistants (Model Context Protocol) reach what is connected, and whether they may change anything there. */
export function AssistantsPanel({ canWrite }: { readonly canWrite: boolean }) {
  const t = useText()
  const assistants = useRead("/hub/assistants")
  const url = `${window.location.origin}/api/v1/mcp`
  return (
    <Panel title={t("integrations.assistants.title")}>
      <Text size="sm" c="dimmed">
        {t("integrations.assistants.text")}{" "}
        <Anchor component={Link} to="/settings/api-keys" size="sm" underline="always">
          {t("settings.sections.apiKeys")}
        </Anchor>
      </Text>
      <Group gap="xs" my="sm">
        <Code>{url}</Code>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? "common.copied" : "common.copy")}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Loaded query={assistants}>{({ mayWrite }) => <WriteSwitch mayWrite={mayWrite} canWrite={canWrite} />}</Loaded>
    </Panel>
  )
}

function WriteSwitch({ mayWrite, canWrite }: { readonly mayWrite: boolean; readonly canWrite: boolean }) {
  const t = useText()
  const change = useChange((isOn: boolean) => call("put", "/hub/assistants", { body: { mayWrite: isOn } }), {
    touches: ["/hub/assistants"],
    show: ({ data }, isOn) => data("/hub/assistants", (one) => ({ ...one, mayWrite: isOn })),
    onDone: () => notifyDone(t("common.saved")),
  })
  return (
    <Switch
      label={t("integrations.assistants.mayWrite")}
      description={t("integrations.assistants.mayWriteHint")}
      checked={mayWrite}
      disabled={!canWrite}
      onChange={(event) => change.mutate(event.currentTarget.checked, { onError: notifyFailed })}
    />
  )
}
