import { Alert, Anchor, Text } from "@mantine/core"
import { IconFlask, IconPlugConnected } from "@tabler/icons-react"
import { useState } from "react"
import { Link, useNavigate, useParams } from "react-router"
import { useChange, useRead } from "../../api/index.ts"
import { Letters } from "../../app/letters.tsx"
import { Actions, Facts, Loaded, PageHead, Panel, SmallTable, StateBadge, TwoColumns } from "../../kit/detail/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { type Text as T, useText } from "../../texts/index.ts"
import { Branded, useBrandText } from "./brand.tsx"
import { connectDirectly, waysOf } from "./connect.ts"
import { ConnectDialog } from "./connect-dialog.tsx"
import { OwnApp } from "./own-app.tsx"
import { ConnectionState, type Connector, connectionName, spanText } from "./states.tsx"
import "./integrations.css"
import { useWorded } from "./worded.ts"

/** One service: what it is for, what a connection may do, and the way to connect it. */
export function Component() {
  const { slug = "" } = useParams()
  const connector = useRead("/integrations/{slug}", { path: { slug } })
  const worded = useWorded()
  return <Loaded query={connector}>{(found) => <ConnectorView key={found.slug} connector={worded(found)} />}</Loaded>
}

interface ViewProps {
  readonly connector: Connector
}

function ConnectorView({ connector }: ViewProps) {
  const t = useText()
  const bt = useBrandText()
  const { name, about, category, icon, isOn } = connector
  return (
    <Branded>
      <PageHead
        title={name}
        back={{ to: "/integrations", label: bt("title") }}
        badges={
          <>
            <Letters of={icon.letters} colour={icon.colour} />
            <StateBadge tone="open">{t(`integrations.category.${category}`)}</StateBadge>
          </>
        }
        subtitle={
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        }
        actions={<ConnectActions connector={connector} />}
      />
      {!isOn && (
        <Alert color="orange" variant="light">
          {t("integrations.offText", { name })}
        </Alert>
      )}
      {isOn && waysOf(connector).length === 0 && (
        <Alert color="gray" variant="light">
          {bt("noApp", { name })}
        </Alert>
      )}
      <TwoColumns
        main={
          <>
            <Connections connector={connector} />
            <Capabilities connector={connector} />
            <Permissions connector={connector} />
            <OwnApp connector={connector} />
          </>
        }
        side={<About connector={connector} />}
      />
    </Branded>
  )
}

function ConnectActions({ connector }: ViewProps) {
  const t = useText()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const { slug, name, isOn, several, connections } = connector
  const canMore = isOn && (several || connections === 0)
  const sandbox = useChange(() => connectDirectly(slug, { inputs: {}, secrets: {} }, true).catch(notifyFailed), {
    touches: ["/integrations"],
    onDone: (made) => {
      if (made) void navigate(`/integrations/${slug}/${made.id}`)
    },
  })
  return (
    <>
      <Actions
        actions={[
          {
            key: "connect",
            label: t("integrations.connect", { name }),
            icon: IconPlugConnected,
            needs: "integrations:write",
            isMain: true,
            isOffered: canMore && waysOf(connector).length > 0,
            onClick: () => setAsking(true),
          },
          {
            key: "sandbox",
            label: t("integrations.trySandbox"),
            icon: IconFlask,
            needs: "integrations:write",
            isMain: true,
            isOffered: canMore,
            isBusy: sandbox.isPending,
            onClick: () => sandbox.mutate(undefined),
          },
        ]}
      />
      {isAsking && <ConnectDialog connector={connector} onClose={() => setAsking(false)} />}
    </>
  )
}

function Connections({ connector: { slug } }: ViewProps) {
  const t = useText()
  const found = useRead("/integrations/connected")
  const some = found.data?.data.filter((one) => one.connector === slug) ?? []
  if (some.length === 0) return null
  return (
    <Panel title={t("integrations.yours")}>
      <SmallTable
        label={t("integrations.yours")}
        rows={some}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            title: t("integrations.account"),
            cell: (one) => (
              <Anchor component={Link} to={`/integrations/${slug}/${one.id}`} size="sm">
                {connectionName(one)}
              </Anchor>
            ),
          },
          { key: "state", title: t("common.state"), cell: (one) => <ConnectionState connection={one} /> },
        ]}
      />
    </Panel>
  )
}

function Capabilities({ connector }: ViewProps) {
  const t = useText()
  return (
    <Panel title={t("integrations.does")}>
      <SmallTable
        label={t("integrations.does")}
        rows={connector.capabilities}
        rowKey={({ resource }) => resource}
        empty={t("integrations.noRecords")}
        columns={[
          { key: "name", title: t("integrations.records"), cell: ({ name }) => name },
          {
            key: "direction",
            title: t("integrations.directionLabel"),
            cell: ({ direction }) => t(`integrations.direction.${direction}`, { name: connector.name }),
          },
          {
            key: "every",
            title: t("integrations.every"),
            cell: ({ everyMin }) => t("integrations.everySpan", { span: spanText(t, everyMin * 60) }),
            isWide: true,
          },
        ]}
      />
    </Panel>
  )
}

/** What a connection may do there, in words, and what the service itself calls it. */
function Permissions({ connector }: ViewProps) {
  const t = useText()
  const { name, auth } = connector
  return (
    <Panel title={t("integrations.permissions")}>
      <ul className="m-plain-list">
        {permissionTexts(t, connector).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {t("integrations.never")}
      </Text>
      {auth.scopes.length > 0 && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {t("integrations.scopes", { name, scopes: auth.scopes.join(", ") })}
        </Text>
      )}
    </Panel>
  )
}

const verbs = ["read", "create", "update", "remove"] as const

/** One sentence per thing that it may do, with the kinds of record that it may do it to. */
function permissionTexts(t: T, { name, capabilities, hasWebhooks }: Connector): string[] {
  const sentences = verbs.flatMap((verb) => {
    const names = capabilities.filter((one) => one.verbs.includes(verb)).map((one) => one.name)
    return names.length === 0 ? [] : [t(`integrations.may.${verb}`, { name, records: names.join(", ") })]
  })
  return hasWebhooks ? [...sentences, t("integrations.may.hear", { name })] : sentences
}

function About({ connector }: ViewProps) {
  const t = useText()
  const { website, hosts, auth, limits, several, bypass } = connector
  return (
    <Panel title={t("integrations.about")}>
      <Facts
        facts={[
          {
            label: t("integrations.login"),
            value: t(`integrations.${loginOf(auth)}`),
          },
          { label: t("integrations.several"), value: t(several ? "common.yes" : "common.no") },
          { label: t("integrations.website"), value: website },
          { label: t("integrations.hosts"), value: hosts.join(", ") },
          {
            label: t("integrations.limits"),
            value: limits
              .map(({ max, perSeconds }) =>
                perSeconds === null
                  ? t("integrations.atOnce", { count: max })
                  : t("integrations.perSpan", { count: max, span: spanText(t, perSeconds) }),
              )
              .join(" · "),
          },
          {
            label: t("integrations.bypass"),
            value: bypass.length === 0 ? null : bypass.map(({ reason }) => reason).join(" "),
          },
        ]}
      />
    </Panel>
  )
}

/** How a service is logged into, in words. */
function loginOf({ kind, key }: Connector["auth"]): "byConsent" | "byKey" | "byEither" {
  if (kind !== "oauth2") return "byKey"
  return key === null ? "byConsent" : "byEither"
}
