import { Button } from "@mantine/core"
import { call, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import type { ConnectionProps } from "./connection-page.tsx"
import type { Mapping } from "./mappings.tsx"

/** Earlier versions of a mapping, and the way back to each; 0 is the connector's own. */
export function MappingVersions({ mapping, connection, connector }: ConnectionProps & { readonly mapping: Mapping }) {
  const t = useText()
  const { time } = useFormats()
  const canWrite = useMay()("integrations:write")
  const init = { path: { slug: connector.slug, entity: mapping.entity }, query: { connection: connection.id } }
  const found = useRead("/integrations/{slug}/mappings/{entity}/versions", init)
  const back = useChange(
    (version: number) =>
      call("post", "/integrations/{slug}/mappings/{entity}/rollback", { ...init, body: { version } }).catch(
        notifyFailed,
      ),
    {
      touches: ["/integrations"],
      onDone: (done) => done && notifyDone(t("integrations.mapping.saved", { version: done.version })),
    },
  )
  const versions = found.data?.versions ?? []
  if (versions.length === 0) return null
  const rows = [
    ...versions.map(({ version, madeAt, madeBy }) => ({ version, about: `${time(madeAt)} · ${madeBy}` })),
    { version: 0, about: t("integrations.mapping.connectors") },
  ]
  return (
    <Panel title={t("integrations.mapping.versions")}>
      <SmallTable
        label={t("integrations.mapping.versions")}
        rows={rows}
        rowKey={({ version }) => String(version)}
        columns={[
          { key: "version", title: t("integrations.mapping.version"), cell: ({ version }) => version },
          { key: "about", title: t("integrations.mapping.made"), cell: ({ about }) => about },
          {
            key: "back",
            title: t("common.actions"),
            align: "right",
            cell: ({ version }) =>
              canWrite &&
              version !== mapping.version && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t("integrations.mapping.backTo", { version })}
                  onClick={() => back.mutate(version)}
                >
                  {t("integrations.mapping.back")}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  )
}
