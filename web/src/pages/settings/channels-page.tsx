import { Alert, Button, Group, NativeSelect, Stack, Switch, Text } from "@mantine/core"
import { IconPlugConnected } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { DecimalField, GuardedForm, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import { ChannelLogs } from "./channel-logs.tsx"
import { SettingsFrame } from "./settings-frame.tsx"

type Shop = Reply<"get", "/integrations/growbuilder/settings">
type Market = Reply<"get", "/integrations/growmarket/settings">

/** How the website shop and the marketplace work together with the books. */
export function Component() {
  const t = useText()
  const shop = useRead("/integrations/growbuilder/settings")
  const market = useRead("/integrations/growmarket/settings")
  return (
    <SettingsFrame title={t("settings.sections.channels")}>
      <Loaded query={shop}>{(found) => <ShopPanel settings={found} />}</Loaded>
      <Loaded query={market}>{(found) => <MarketPanel settings={found} />}</Loaded>
    </SettingsFrame>
  )
}

function ShopPanel({ settings }: { readonly settings: Shop }) {
  const t = useText()
  const canWrite = useMay()("settings:write")
  const shops = useRead("/storefronts", { query: { limit: 100 } })
  const all = shops.data?.data ?? []
  const site =
    settings.siteId === null ? t("channelSettings.allSites") : all.find(({ id }) => id === settings.siteId)?.name
  return (
    <Panel title={t("channels.storefront")}>
      {canWrite ? (
        <ShopForm key={settings.version} settings={settings} shops={all} />
      ) : (
        <ChannelFacts settings={settings} own={{ label: t("channelSettings.site"), value: site }} />
      )}
      {canWrite && <TestButton channel="growbuilder" />}
      <ChannelLogs channel="growbuilder" />
    </Panel>
  )
}

interface ShopFormProps {
  readonly settings: Shop
  readonly shops: readonly { readonly id: string; readonly name: string }[]
}

function ShopForm({ settings, shops }: ShopFormProps) {
  const t = useText()
  const client = useQueryClient()
  const { enabled, autoSyncProducts, autoCreateInvoices, syncInventory, siteId } = settings
  const form = useKitForm({
    initial: { enabled, autoSyncProducts, autoCreateInvoices, syncInventory, siteId: siteId ?? "" },
    save: (values) =>
      call("put", "/integrations/growbuilder/settings", {
        body: { ...values, siteId: values.siteId === "" ? null : values.siteId },
        version: settings.version,
      }),
    onSaved: async () => {
      await refresh(client, ["/integrations"])
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  return (
    <GuardedForm form={form} action={t("common.save")}>
      <Switch label={t("channelSettings.enabled")} {...getInputProps("enabled", { type: "checkbox" })} />
      <NativeSelect
        label={t("channelSettings.site")}
        data={[
          { value: "", label: t("channelSettings.allSites") },
          ...shops.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...getInputProps("siteId")}
      />
      <Switches fields={form.fields} />
    </GuardedForm>
  )
}

function MarketPanel({ settings }: { readonly settings: Market }) {
  const t = useText()
  const { percent } = useFormats()
  const canWrite = useMay()("settings:write")
  return (
    <Panel title={t("channels.marketplace")}>
      {canWrite ? (
        <MarketForm key={settings.version} settings={settings} />
      ) : (
        <ChannelFacts
          settings={settings}
          own={{ label: t("channelSettings.commission"), value: percent(settings.commissionRate) }}
        />
      )}
      {canWrite && <TestButton channel="growmarket" />}
      <ChannelLogs channel="growmarket" />
    </Panel>
  )
}

function MarketForm({ settings }: { readonly settings: Market }) {
  const t = useText()
  const client = useQueryClient()
  const { enabled, autoSyncProducts, autoCreateInvoices, syncInventory, commissionRate } = settings
  const form = useKitForm({
    initial: { enabled, autoSyncProducts, autoCreateInvoices, syncInventory, commissionRate },
    check: (values) => (isDecimal(values.commissionRate) ? {} : { commissionRate: t("form.notNumber") }),
    save: (values) => call("put", "/integrations/growmarket/settings", { body: values, version: settings.version }),
    onSaved: async () => {
      await refresh(client, ["/integrations"])
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  return (
    <GuardedForm form={form} action={t("common.save")}>
      <Switch label={t("channelSettings.enabled")} {...getInputProps("enabled", { type: "checkbox" })} />
      <DecimalField maw={220} label={t("channelSettings.commission")} unit="%" {...getInputProps("commissionRate")} />
      <Switches fields={form.fields} />
    </GuardedForm>
  )
}

const shared = ["autoSyncProducts", "autoCreateInvoices", "syncInventory"] as const

interface ChannelFactsProps {
  readonly settings: Pick<Shop, "enabled" | (typeof shared)[number]>
  readonly own: { readonly label: string; readonly value: string | undefined }
}

/** What is set, for who may only look. */
function ChannelFacts({ settings, own }: ChannelFactsProps) {
  const t = useText()
  const fact = (name: "enabled" | (typeof shared)[number]) => ({
    label: t(`channelSettings.${name}`),
    value: t(settings[name] ? "common.yes" : "common.no"),
  })
  return <Facts facts={[fact("enabled"), own, ...shared.map(fact)]} />
}

interface SwitchesProps {
  readonly fields: {
    readonly getInputProps: (path: (typeof shared)[number], options: { type: "checkbox" }) => object
  }
}

/** What both channels have in common. */
function Switches({ fields }: SwitchesProps) {
  const t = useText()
  return (
    <>
      {shared.map((name) => (
        <Switch key={name} label={t(`channelSettings.${name}`)} {...fields.getInputProps(name, { type: "checkbox" })} />
      ))}
    </>
  )
}

/** Looks whether a channel would work as it is set, and says what is missing. */
function TestButton({ channel }: { readonly channel: "growbuilder" | "growmarket" }) {
  const t = useText()
  const say = useServerSentence()
  const test = useChange(
    () =>
      channel === "growbuilder"
        ? call("post", "/integrations/growbuilder/test")
        : call("post", "/integrations/growmarket/test"),
    { touches: ["/integrations"] },
  )
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlugConnected size={16} />}
          loading={test.isPending}
          onClick={() => test.mutate(undefined, { onError: notifyFailed })}
        >
          {t("channelSettings.test")}
        </Button>
      </Group>
      {test.data && (
        <Alert
          color={test.data.isOk ? "teal" : "orange"}
          variant="light"
          role="status"
          title={t(test.data.isOk ? "channelSettings.works" : "channelSettings.worksNot")}
        >
          {test.data.checks.map((check) => (
            <Text key={check.check} size="sm">
              {check.isOk ? "✓" : "✗"} {say(check.check).replaceAll("_", " ")}{" "}
              {check.hint !== null && `– ${say(check.hint)}`}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  )
}
