import { Button, FileButton, Group, NativeSelect, Stack, Stepper, Text } from "@mantine/core"
import { IconFileSpreadsheet } from "@tabler/icons-react"
import { useState } from "react"
import { callFile, type Reply } from "../../api/index.ts"
import { PageHead, Panel } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { formatOf, guessColumn, mapText, previewCsv } from "./csv-preview.ts"
import { ImportMapping } from "./import-mapping.tsx"
import { ImportReport } from "./import-report.tsx"

export type Report = Reply<"post", "/products/import">
const formats = ["plain", "shopify", "woocommerce"] as const
type Format = (typeof formats)[number]

export interface Chosen {
  readonly file: File
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Brings products out of a file: choose it, say what its columns mean, see what would happen, and do it. */
export function Component() {
  const t = useText()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [format, setFormat] = useState<Format>("plain")
  const [map, setMap] = useState<Readonly<Record<string, string>>>({})
  const [report, setReport] = useState<Report | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)

  async function choose(file: File | null) {
    if (file === null) return
    const preview = previewCsv(await file.text())
    setChosen({ file, ...preview })
    setFormat(formatOf(preview.header))
    setMap(Object.fromEntries(preview.header.map((title) => [title, guessColumn(title)])))
    setReport(null)
    setProblem(null)
  }

  async function send(dryRun: boolean) {
    if (chosen === null) return
    setBusy(true)
    setProblem(null)
    const query = new URLSearchParams({ format, dryRun: String(dryRun) })
    if (format === "plain" && mapText(map) !== "") query.set("map", mapText(map))
    try {
      const reply = await callFile("POST", `/products/import?${query}`, new Blob([chosen.file], { type: "text/csv" }))
      setReport((await reply.json()) as Report)
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  const step = chosen === null ? 0 : report === null ? 1 : report.isDryRun ? 2 : 3
  return (
    <Stack maw={980}>
      <PageHead title={t("import.title")} back={{ to: "/products", label: t("products.title") }} />
      <Stepper active={step} size="sm" aria-label={t("import.steps")}>
        <Stepper.Step label={t("import.file")} />
        <Stepper.Step label={t("import.columns")} />
        <Stepper.Step label={t("import.look")} />
      </Stepper>
      <Panel title={t("import.file")}>
        <Text size="sm">{t("import.text")}</Text>
        <Group>
          <FileButton accept=".csv,text/csv" onChange={(file) => void choose(file)}>
            {(props) => (
              <Button
                {...props}
                variant={chosen === null ? "filled" : "default"}
                leftSection={<IconFileSpreadsheet size={16} />}
              >
                {chosen === null ? t("import.choose") : t("import.other")}
              </Button>
            )}
          </FileButton>
          {chosen !== null && <Text size="sm">{chosen.file.name}</Text>}
        </Group>
        {chosen !== null && (
          <NativeSelect
            maw={320}
            label={t("import.format")}
            data={formats.map((value) => ({ value, label: t(`import.formats.${value}`) }))}
            value={format}
            onChange={(event) => {
              setFormat(formats.find((one) => one === event.currentTarget.value) ?? "plain")
              setReport(null)
            }}
          />
        )}
      </Panel>
      {chosen !== null && (
        <ImportMapping
          chosen={chosen}
          map={format === "plain" ? map : null}
          onMap={(next) => {
            setMap(next)
            setReport(null)
          }}
        />
      )}
      {problem !== null && <ProblemView error={problem} />}
      {report !== null && <ImportReport report={report} />}
      {chosen !== null && (
        <Group>
          {(report === null || report.isDryRun) && (
            <Button variant={report === null ? "filled" : "default"} loading={isBusy} onClick={() => void send(true)}>
              {t("import.tryIt")}
            </Button>
          )}
          {report?.isDryRun && report.created + report.updated > 0 && (
            <Button loading={isBusy} onClick={() => void send(false)}>
              {t("import.doIt", { count: report.created + report.updated })}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
