import { NativeSelect, Text } from "@mantine/core"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { type PlainColumn, plainColumns } from "./csv-preview.ts"
import type { Chosen } from "./import-page.tsx"

interface ImportMappingProps {
  readonly chosen: Chosen
  /** Null for files whose columns are known by their program. */
  readonly map: Readonly<Record<string, string>> | null
  readonly onMap: (map: Readonly<Record<string, string>>) => void
}

/** What each column of a file means, beside what stands in its first rows. */
export function ImportMapping({ chosen, map, onMap }: ImportMappingProps) {
  const t = useText()
  const names = Object.keys(plainColumns) as PlainColumn[]
  return (
    <Panel title={t("import.columns")}>
      <Text size="sm" c="dimmed">
        {map === null ? t("import.knownText") : t("import.columnsText")}
      </Text>
      <SmallTable
        label={t("import.columns")}
        rows={chosen.header.map((title, place) => ({ title, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: "title", title: t("import.theirs"), cell: ({ title }) => title },
          {
            key: "sample",
            title: t("import.sample"),
            isWide: true,
            cell: ({ place }) => (
              <Text size="xs" c="dimmed" lineClamp={2}>
                {chosen.rows
                  .map((row) => row[place] ?? "")
                  .filter((cell) => cell !== "")
                  .join(" · ")}
              </Text>
            ),
          },
          ...(map === null
            ? []
            : [
                {
                  key: "ours",
                  title: t("import.ours"),
                  cell: ({ title }: { title: string }) => (
                    <NativeSelect
                      aria-label={t("import.meaning", { title })}
                      data={[
                        { value: "", label: t("import.ignore") },
                        ...names.map((name) => ({ value: name, label: t(`import.column.${name}`) })),
                      ]}
                      value={map[title] ?? ""}
                      onChange={(event) => onMap({ ...map, [title]: event.currentTarget.value })}
                    />
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  )
}
