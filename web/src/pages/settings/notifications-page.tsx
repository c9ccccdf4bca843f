import { Stack, Switch, Text } from "@mantine/core"
import { call, type Reply, useChange, useRead } from "../../api/index.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Choice = Reply<"get", "/me/notifications">["data"][number]

/** What the person is told by mail; each change counts at once. */
export function Component() {
  const t = useText()
  const choices = useRead("/me/notifications")
  return (
    <SettingsFrame title={t("settings.sections.notifications")}>
      <Loaded query={choices}>{({ data }) => <Choices choices={data} />}</Loaded>
    </SettingsFrame>
  )
}

function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  const t = useText()
  const choose = useChange(
    ({ topic, byMail }: Choice) =>
      call("put", "/me/notifications/{topic}", { path: { topic }, body: { byMail } }).catch(notifyFailed),
    { touches: ["/me/notifications"], onDone: (done) => done && notifyDone(t("notifications.saved")) },
  )
  return (
    <Panel>
      <Stack>
        <Text size="sm">{t("notifications.text")}</Text>
        {choices.map(({ topic, byMail }) => (
          <Switch
            key={topic}
            label={t(`notifications.topics.${topic}`)}
            checked={byMail}
            disabled={choose.isPending}
            onChange={(event) => choose.mutate({ topic, byMail: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Panel>
  )
}
