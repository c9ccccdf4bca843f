import { Badge, Button, Group, Select, SimpleGrid, Stack, Text } from "@mantine/core"
import { useSearchParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerWords } from "../../texts/server-words.ts"
import type { ConnectionProps } from "./connection-page.tsx"
import { MappingDialog } from "./mapping-dialog.tsx"
import { MappingVersions } from "./mapping-versions.tsx"
import { useFieldWord } from "./worded.ts"

export type Mapping = Reply<"get", "/integrations/{slug}/mappings">["mappings"][number]
export type MappedField = Mapping["fields"][number]
export type Rule = Mapping["rules"][string]

/** Which field is which there, and this business's own word on it. */
export function Mappings(props: ConnectionProps) {
  const { connection, connector } = props
  const found = useRead("/integrations/{slug}/mappings", {
    path: { slug: connector.slug },
    query: { connection: connection.id },
  })
  return <Loaded query={found}>{({ mappings }) => <MappingsView {...props} mappings={mappings} />}</Loaded>
}

interface ViewProps extends ConnectionProps {
  readonly mappings: readonly Mapping[]
}

function MappingsView({ mappings, ...props }: ViewProps) {
  const t = useText()
  const [params, setParams] = useSearchParams()
  const { connectors: words } = useServerWords()
  const shown = mappings.find(({ entity }) => entity === params.get("entity")) ?? mappings[0]
  if (shown === undefined) return null
  const field = shown.fields.find((one) => one.field === params.get("field"))
  const go = (entity: string, open: string | null) =>
    setParams({ tab: "mappings", entity, ...(open === null ? {} : { field: open }) }, { replace: true })
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("integrations.records")}
          data={mappings.map(({ entity, name }) => ({ value: entity, label: words[name] ?? name }))}
          value={shown.entity}
          onChange={(entity) => go(entity ?? shown.entity, null)}
          allowDeselect={false}
        />
      </SimpleGrid>
      <Panel title={t("integrations.mapping.fields")}>
        <Fields mapping={shown} onOpen={(name) => go(shown.entity, name)} {...props} />
      </Panel>
      <MappingVersions key={shown.entity} mapping={shown} {...props} />
      {field && (
        <MappingDialog
          key={`${shown.entity} ${field.field}`}
          mapping={shown}
          field={field}
          onClose={() => go(shown.entity, null)}
          {...props}
        />
      )}
    </Stack>
  )
}

interface FieldsProps extends ConnectionProps {
  readonly mapping: Mapping
  readonly onOpen: (field: string) => void
}

function Fields({ mapping, connector, onOpen }: FieldsProps) {
  const t = useText()
  const canWrite = useMay()("integrations:write")
  const fieldWord = useFieldWord()
  return (
    <SmallTable
      label={t("integrations.mapping.fields")}
      rows={mapping.fields}
      rowKey={({ field }) => field}
      columns={[
        {
          key: "ours",
          title: t("integrations.mapping.ours"),
          cell: ({ field, isGuarded }) => (
            <Group gap={6}>
              {fieldWord(field)}
              {isGuarded && (
                <Badge variant="light" color="gray" className="m-badge">
                  {t("integrations.mapping.guarded")}
                </Badge>
              )}
            </Group>
          ),
        },
        {
          key: "theirs",
          title: t("integrations.mapping.theirs", { name: connector.name }),
          cell: ({ field, path, codec }) => <Place rule={mapping.rules[field]} path={path} codec={codec} />,
        },
        {
          key: "who",
          title: t("integrations.mapping.authority"),
          cell: ({ field, authority }) =>
            t(`integrations.authority.${mapping.authority[field] ?? authority}`, { name: connector.name }),
          isWide: true,
        },
        {
          key: "edit",
          title: t("common.actions"),
          align: "right",
          cell: ({ field, isOpen }) =>
            canWrite &&
            isOpen && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t("integrations.mapping.edit", { field })}
                onClick={() => onOpen(field)}
              >
                {t("common.edit")}
              </Button>
            ),
        },
      ]}
    />
  )
}

/** Where a field stands there: by the business's rule, else as the connector has it. */
function Place({
  rule,
  path,
  codec,
}: {
  readonly rule: Rule | undefined
  readonly path: string
  readonly codec: string
}) {
  const t = useText()
  if (rule === undefined)
    return (
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {path === "" ? codec : path}
      </Text>
    )
  return (
    <Group gap={6}>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {rule.kind === "formula" ? rule.get : rule.path}
      </Text>
      <Badge variant="light" color="blue" className="m-badge">
        {t(`integrations.rule.${rule.kind}`)}
      </Badge>
    </Group>
  )
}
