import { Alert, Button, Group, Text } from "@mantine/core"
import { Link } from "react-router"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { Report } from "./import-page.tsx"

const shownMax = 100

/** What an import would do, or did. */
export function ImportReport({ report }: { readonly report: Report }) {
  const t = useText()
  return (
    <Panel title={report.isDryRun ? t("import.look") : t("import.done")}>
      <Alert color={report.refusedCount > 0 ? "orange" : "teal"} variant="light" role="status">
        {t("import.counts", {
          created: report.created,
          updated: report.updated,
          unchanged: report.unchanged,
          refused: report.refusedCount,
        })}
      </Alert>
      {report.refused.length > 0 && (
        <SmallTable
          label={t("import.refused")}
          rows={report.refused.slice(0, shownMax)}
          rowKey={({ row, reason }) => `${row} ${reason}`}
          columns={[
            { key: "row", title: t("import.row"), cell: ({ row }) => row },
            { key: "reason", title: t("import.why"), cell: ({ reason }) => <Text size="sm">{reason}</Text> },
          ]}
        />
      )}
      {report.changes.length > 0 && (
        <SmallTable
          label={t("import.changes")}
          rows={report.changes.slice(0, shownMax)}
          rowKey={({ row }) => String(row)}
          columns={[
            { key: "row", title: t("import.row"), cell: ({ row }) => row },
            { key: "name", title: t("common.name"), cell: ({ name }) => name },
            { key: "change", title: t("common.changed"), cell: ({ change }) => t(`import.change.${change}`) },
          ]}
        />
      )}
      {!report.isDryRun && (
        <Group>
          <Button component={Link} to="/products">
            {t("import.toProducts")}
          </Button>
        </Group>
      )}
    </Panel>
  )
}
