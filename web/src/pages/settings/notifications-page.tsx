import { Stack, Switch, Text } from "@mantine/core"
import { call, type Reply, useChange, useRead } from "../../api/index.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Choice = Reply<"get", "/me/notifications">["data"][number]
type Way = "byMail" | "inApp"

/** What the person is told of, and how; each change counts at once. */
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
  return (
    <Panel>
      <Stack>
        <Text size="sm">{t("notifications.text")}</Text>
        <SmallTable
          label={t("settings.sections.notifications")}
          rows={choices}
          rowKey={({ topic }) => topic}
          columns={[
            { key: "topic", title: t("notifications.topic"), cell: ({ topic }) => t(`notifications.topics.${topic}`) },
            {
              key: "inApp",
              title: t("notifications.inApp"),
              cell: (choice) => <WaySwitch choice={choice} way="inApp" />,
            },
            {
              key: "byMail",
              title: t("notifications.byMail"),
              cell: (choice) => <WaySwitch choice={choice} way="byMail" />,
            },
          ]}
        />
      </Stack>
    </Panel>
  )
}

function WaySwitch({ choice, way }: { readonly choice: Choice; readonly way: Way }) {
  const t = useText()
  const { topic } = choice
  const choose = useChange(
    (isOn: boolean) => call("put", "/me/notifications/{topic}", { path: { topic }, body: { [way]: isOn } }),
    {
      touches: ["/me/notifications"],
      show: ({ rows }, isOn) =>
        rows("/me/notifications", (one) => (one.topic === topic ? { ...one, [way]: isOn } : one)),
      onDone: () => notifyDone(t("notifications.saved")),
    },
  )
  return (
    <Switch
      aria-label={t(`notifications.${way}Of`, { topic: t(`notifications.topics.${topic}`) })}
      checked={choice[way]}
      onChange={(event) => choose.mutate(event.currentTarget.checked, { onError: notifyFailed })}
    />
  )
}
