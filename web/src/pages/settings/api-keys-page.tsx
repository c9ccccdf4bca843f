import { Anchor, Button, Checkbox, MultiSelect, Text, TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { confirm, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, ShownOnce, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Key = Row<"/api-keys">

const domains = [
  "access",
  "assets",
  "billing",
  "catalogue",
  "customers",
  "desk",
  "integrations",
  "mail",
  "marketplace",
  "projects",
  "purchasing",
  "sales",
  "settings",
  "stock",
  "work",
]
const scopes = domains.flatMap((domain) => [`${domain}:read`, `${domain}:write`])

/** Keys by which programs work in the business. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("access:write")
  const keys = useRead("/api-keys", { query: { limit: 200 } })
  const [isMaking, setMaking] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <SettingsFrame
      title={t("settings.sections.apiKeys")}
      actions={
        canWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            {t("apiKeys.new")}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t("apiKeys.text")}{" "}
        <Anchor href="/docs" underline="always">
          {t("apiKeys.reference")}
        </Anchor>
      </Text>
      <Loaded query={keys}>
        {({ data }) => (
          <Panel>
            <KeyTable keys={data} canWrite={canWrite} />
          </Panel>
        )}
      </Loaded>
      {isMaking && (
        <KeyDialog
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false)
            setSecret(made)
          }}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </SettingsFrame>
  )
}

function KeyTable({ keys, canWrite }: { readonly keys: readonly Key[]; readonly canWrite: boolean }) {
  const t = useText()
  const { day, ago } = useFormats()
  return (
    <SmallTable
      label={t("settings.sections.apiKeys")}
      rows={keys}
      rowKey={({ id }) => id}
      empty={t("apiKeys.empty")}
      columns={[
        {
          key: "name",
          title: t("common.name"),
          cell: (key) => (
            <>
              <Text size="sm">{key.name}</Text>
              <Text size="xs" c="dimmed">
                {key.hint}… · {key.scopes.join(", ")}
              </Text>
            </>
          ),
        },
        { key: "state", title: t("common.state"), cell: (key) => <KeyState apiKey={key} /> },
        {
          key: "used",
          title: t("apiKeys.lastUsed"),
          cell: (key) => (key.lastUsedAt === null ? t("apiKeys.never") : ago(key.lastUsedAt)),
          isWide: true,
        },
        {
          key: "until",
          title: t("people.validUntil"),
          cell: (key) => (key.expiresAt === null ? "" : day(key.expiresAt)),
          isWide: true,
        },
        {
          key: "actions",
          title: t("common.actions"),
          align: "right",
          cell: (key) => canWrite && key.revokedAt === null && <Revoke apiKey={key} />,
        },
      ]}
    />
  )
}

function KeyState({ apiKey }: { readonly apiKey: Key }) {
  const t = useText()
  if (apiKey.revokedAt !== null) return <StateBadge tone="over">{t("apiKeys.revoked")}</StateBadge>
  const isOver = apiKey.expiresAt !== null && new Date(apiKey.expiresAt) < new Date()
  return isOver ? (
    <StateBadge tone="over">{t("apiKeys.expired")}</StateBadge>
  ) : (
    <StateBadge tone="good">{t("products.active")}</StateBadge>
  )
}

function Revoke({ apiKey }: { readonly apiKey: Key }) {
  const t = useText()
  const { name } = apiKey
  const revoke = useChange(() => call("delete", "/api-keys/{id}", { path: { id: apiKey.id } }))
  const askAndRevoke = async () => {
    const question = {
      title: t("apiKeys.revokeOne", { name }),
      text: t("apiKeys.revokeText"),
      action: t("apiKeys.revoke"),
    }
    if (await confirm(question)) revoke.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Button
      size="compact-xs"
      variant="light"
      color="red"
      aria-label={t("apiKeys.revokeOne", { name })}
      onClick={() => void askAndRevoke()}
    >
      {t("apiKeys.revoke")}
    </Button>
  )
}

interface KeyDialogProps {
  readonly onClose: () => void
  readonly onMade: (secret: string) => void
}

function KeyDialog({ onClose, onMade }: KeyDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { name: "", isAll: false, scopes: ["sales:read"], expiresOn: "" },
    check: (values) => ({
      ...(values.name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(!values.isAll && values.scopes.length === 0 ? { scopes: t("form.wanted") } : {}),
    }),
    save: (values) =>
      call("post", "/api-keys", {
        body: {
          name: values.name.trim(),
          scopes: values.isAll ? ["*"] : values.scopes,
          expiresAt: values.expiresOn === "" ? null : new Date(`${values.expiresOn}T23:59:59Z`).toISOString(),
        },
      }),
    onSaved: async ({ secret }) => {
      await refresh(client, ["/api-keys"])
      onMade(secret)
    },
  })
  const { getInputProps, getValues } = form.fields
  return (
    <FormModal form={form} title={t("apiKeys.new")} action={t("apiKeys.make")} onClose={onClose}>
      <TextInput
        label={t("common.name")}
        description={t("apiKeys.nameHint")}
        maxLength={100}
        data-autofocus
        {...getInputProps("name")}
      />
      <Checkbox label={t("apiKeys.all")} {...getInputProps("isAll", { type: "checkbox" })} />
      {!getValues().isAll && (
        <MultiSelect
          label={t("apiKeys.scopes")}
          description={t("apiKeys.scopesHint")}
          searchable
          data={scopes}
          {...getInputProps("scopes")}
        />
      )}
      <TextInput
        type="date"
        label={t("people.validUntil")}
        description={t("apiKeys.untilHint")}
        {...getInputProps("expiresOn")}
      />
    </FormModal>
  )
}

/** Shows a new key, the only time. */
function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const t = useText()
  const words = { title: t("apiKeys.made"), warning: t("apiKeys.once"), kept: t("apiKeys.kept") }
  return <ShownOnce {...words} value={secret} onClose={onClose} />
}
