import { Button, Group, Switch, Text, Textarea, TextInput } from "@mantine/core"
import { IconExternalLink } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh, useChange, useRead } from "../../api/index.ts"
import { appRoot } from "../../app/address.ts"
import { useHere, useMay } from "../../app/me.ts"
import { Loaded, Panel, StateBadge } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { WorkSettings } from "../hours/work-settings.tsx"
import { SettingsFrame } from "../settings/settings-frame.tsx"

/** How a service provider works with its clients: how time is billed, how new clients are welcomed, and their portal. */
export function Component() {
  const t = useText()
  const may = useMay()
  return (
    <SettingsFrame title={t("settings.sections.service")}>
      {may("work:read") && <WorkSettings />}
      {may("customers:read") && <Welcome />}
      {may("portal:read") && <Portal />}
    </SettingsFrame>
  )
}

type Settings = Reply<"get", "/clients/settings">

function Welcome() {
  const settings = useRead("/clients/settings")
  return <Loaded query={settings}>{(found) => <WelcomeForm key={found.version} settings={found} />}</Loaded>
}

function WelcomeForm({ settings }: { readonly settings: Settings }) {
  const t = useText()
  const client = useQueryClient()
  const canWrite = useMay()("settings:write")
  const { onboards, welcomeSubject, welcomeBody, version } = settings
  const form = useKitForm({
    initial: { onboards, welcomeSubject, welcomeBody },
    check: (values) => ({
      ...(values.welcomeSubject.trim() === "" ? { welcomeSubject: t("form.wanted") } : {}),
      ...(values.welcomeBody.trim() === "" ? { welcomeBody: t("form.wanted") } : {}),
    }),
    save: (body) => call("put", "/clients/settings", { body, version }),
    onSaved: async () => {
      await refresh(client, ["/clients/settings"])
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  return (
    <Panel title={t("clients.welcome")}>
      <fieldset disabled={!canWrite} className="m-plain">
        <GuardedForm form={form} action={t("common.save")}>
          <Switch
            label={t("clients.onboards")}
            description={t("clients.onboardsHint")}
            {...getInputProps("onboards", { type: "checkbox" })}
          />
          <TextInput label={t("clients.welcomeSubject")} maxLength={200} {...getInputProps("welcomeSubject")} />
          <Textarea
            label={t("clients.welcomeBody")}
            autosize
            minRows={3}
            maxLength={4000}
            {...getInputProps("welcomeBody")}
          />
        </GuardedForm>
      </fieldset>
    </Panel>
  )
}

/** Clients' contacts sign in there by mail; shut, nobody does. */
function Portal() {
  const t = useText()
  const { slug } = useHere().me.tenant
  const canManage = useMay()("portal:manage")
  const settings = useRead("/portal/settings")
  const change = useChange(
    (body: { readonly isOpen: boolean; readonly version: number }) =>
      call("patch", "/portal/settings", { body: { isOpen: body.isOpen }, version: body.version }),
    {
      touches: ["/portal/settings"],
      onDone: ({ isOpen }) => notifyDone(t(isOpen ? "clients.portalOpened" : "clients.portalShut")),
    },
  )
  const turn = async (isOpen: boolean, version: number) => {
    const question = { title: t("clients.shutPortal"), text: t("clients.shutText"), action: t("clients.shutPortal") }
    if (isOpen || (await confirm(question))) change.mutate({ isOpen, version }, { onError: notifyFailed })
  }
  return (
    <Panel title={t("clients.portal")}>
      <Text size="sm">{t("clients.portalText")}</Text>
      <Loaded query={settings}>
        {({ isOpen, version }) => (
          <Group>
            <StateBadge tone={isOpen ? "good" : "over"}>
              {t(isOpen ? "clients.portalIsOpen" : "clients.portalIsShut")}
            </StateBadge>
            {isOpen && (
              <Button
                component="a"
                href={`${appRoot}/portal/${slug}/sign-in`}
                target="_blank"
                variant="default"
                leftSection={<IconExternalLink size={16} aria-hidden />}
              >
                {t("clients.toPortal")}
              </Button>
            )}
            {canManage && (
              <Button
                variant={isOpen ? "subtle" : "filled"}
                {...(isOpen ? { color: "red" } : {})}
                loading={change.isPending}
                onClick={() => void turn(!isOpen, version)}
              >
                {t(isOpen ? "clients.shutPortal" : "clients.openPortal")}
              </Button>
            )}
          </Group>
        )}
      </Loaded>
    </Panel>
  )
}
