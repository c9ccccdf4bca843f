import { Anchor, Group, Select, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Link } from "react-router"
import { read, useRead } from "../../api/index.ts"
import { Letters } from "../../app/letters.tsx"
import { Loaded, PageHead, StateBadge } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import { Branded, BrandLogo, useBrandText } from "./brand.tsx"
import "./integrations.css"
import { waysOf } from "./connect.ts"
import { type Connection, ConnectionState, type Connector, connectionName, quietMs } from "./states.tsx"
import { useWorded } from "./worded.ts"

/** Services that can be connected: the connected ones first, then by what they are for. */
export function Component() {
  const bt = useBrandText()
  const connectors = useRead("/integrations", {})
  const worded = useWorded()
  return (
    <Branded>
      <BrandLogo />
      <PageHead
        title={bt("title")}
        subtitle={
          <Text size="sm" c="dimmed">
            {bt("intro")}
          </Text>
        }
      />
      <Connected connectors={connectors.data?.data ?? []} />
      <Loaded query={connectors}>{({ data }) => <Catalogue connectors={data.map(worded)} />}</Loaded>
    </Branded>
  )
}

function Connected({ connectors }: { readonly connectors: readonly Connector[] }) {
  const t = useText()
  const found = useQuery({ ...read("/integrations/connected"), refetchInterval: quietMs })
  if (found.error !== null) return <ProblemView error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data || found.data.data.length === 0) return null
  return (
    <Shelf title={t("integrations.connected")}>
      {found.data.data.map((connection) => (
        <ConnectionCard
          key={connection.id}
          connection={connection}
          icon={connectors.find(({ slug }) => slug === connection.connector)?.icon}
        />
      ))}
    </Shelf>
  )
}

function Catalogue({ connectors }: { readonly connectors: readonly Connector[] }) {
  const t = useText()
  const { query, set } = useListState()
  const { search = "", category = "" } = query
  const words = search.toLowerCase()
  const shown = connectors.filter(
    (one) =>
      (category === "" || one.category === category) &&
      `${one.name} ${one.about} ${t(`integrations.category.${one.category}`)}`.toLowerCase().includes(words),
  )
  const categories = [...new Set(connectors.map((one) => one.category))]
  return (
    <>
      <Group role="search" gap="xs">
        <TextInput
          type="search"
          aria-label={t("integrations.search")}
          placeholder={t("integrations.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          maxLength={100}
          defaultValue={search}
          onChange={(event) => set({ search: event.currentTarget.value })}
          flex="1 1 220px"
          maw={360}
        />
        <Select
          aria-label={t("integrations.categoryLabel")}
          placeholder={t("integrations.categoryLabel")}
          data={categories.map((value) => ({ value, label: t(`integrations.category.${value}`) }))}
          value={category === "" ? null : category}
          onChange={(value) => set({ category: value ?? "" })}
          clearable
          clearButtonProps={{ "aria-label": t("list.any") }}
          flex="0 1 220px"
        />
        <Text size="xs" c="dimmed" aria-live="polite">
          {t("integrations.count", { count: shown.length })}
        </Text>
      </Group>
      {categories.map((each) => {
        const some = shown.filter((one) => one.category === each)
        if (some.length === 0) return null
        return (
          <Shelf key={each} title={t(`integrations.category.${each}`)}>
            {some.map((connector) => (
              <ConnectorCard key={connector.slug} connector={connector} />
            ))}
          </Shelf>
        )
      })}
      {shown.length === 0 && (
        <Text c="dimmed" size="sm">
          {t("integrations.nothing")}
        </Text>
      )}
    </>
  )
}

function Shelf({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
        {children}
      </SimpleGrid>
    </Stack>
  )
}

interface CardProps {
  readonly to: string
  readonly name: string
  readonly icon: Connector["icon"] | undefined
  readonly text: string
  readonly badges: ReactNode
}

function Card({ to, name, icon, text, badges }: CardProps) {
  return (
    <article className="m-service">
      <Letters of={icon?.letters ?? name.slice(0, 2)} colour={icon?.colour} />
      <div>
        <Anchor component={Link} to={to} fw={650} size="sm" className="m-service-link">
          {name}
        </Anchor>
        <Text size="xs" c="dimmed" lineClamp={2}>
          {text}
        </Text>
        <Group gap={6} mt={6}>
          {badges}
        </Group>
      </div>
    </article>
  )
}

function ConnectionCard({ connection, icon }: { readonly connection: Connection } & Pick<CardProps, "icon">) {
  const say = useServerSentence()
  return (
    <Card
      to={`/integrations/${connection.connector}/${connection.id}`}
      name={connection.name}
      icon={icon}
      text={connection.reason === null ? connectionName(connection) : say(connection.reason)}
      badges={<ConnectionState connection={connection} />}
    />
  )
}

function ConnectorCard({ connector }: { readonly connector: Connector }) {
  const t = useText()
  const { slug, name, icon, about, connections, isOn } = connector
  return (
    <Card
      to={`/integrations/${slug}`}
      name={name}
      icon={icon}
      text={about}
      badges={
        <>
          {connections > 0 && (
            <StateBadge tone="good">{t("integrations.connections", { count: connections })}</StateBadge>
          )}
          {!isOn && <StateBadge tone="over">{t("integrations.off")}</StateBadge>}
          {isOn && waysOf(connector).length === 0 && (
            <StateBadge tone="over">{t("integrations.sandboxOnly")}</StateBadge>
          )}
        </>
      }
    />
  )
}
