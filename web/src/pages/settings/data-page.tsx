import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core"
import { IconDownload, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { useHere, useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { Picker } from "../../kit/form/index.ts"
import { saveFile } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { EraseDialog } from "../customers/erase-dialog.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { download } from "../pickers/download.ts"
import { SettingsFrame } from "./settings-frame.tsx"
import { readTakeout, type TakeoutProgress } from "./takeout.ts"

/** Taking data away: all of the business, or what is known of one person; and erasing a person. */
export function Component() {
  const t = useText()
  return (
    <SettingsFrame title={t("settings.sections.data")}>
      <Whole />
      <OnePerson />
    </SettingsFrame>
  )
}

type Takeout =
  | { readonly kind: "idle" }
  | { readonly kind: "running" | "done"; readonly progress: TakeoutProgress }
  | { readonly kind: "cut" }

function Whole() {
  const t = useText()
  const { business } = useHere()
  const [takeout, setTakeout] = useState<Takeout>({ kind: "idle" })
  const start = async () => {
    let progress: TakeoutProgress = { done: 0, total: 0 }
    setTakeout({ kind: "running", progress })
    try {
      const file = await readTakeout((now) => {
        progress = now
        setTakeout({ kind: "running", progress })
      })
      if (file === undefined) return setTakeout({ kind: "cut" })
      saveFile(`${business.slug}.jsonl`, file)
      setTakeout({ kind: "done", progress })
    } catch (error) {
      setTakeout({ kind: "idle" })
      notifyFailed(error)
    }
  }
  return (
    <Panel title={t("data.whole")}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t("data.wholeText")}</Text>
        <Button
          leftSection={<IconDownload size={16} />}
          loading={takeout.kind === "running"}
          onClick={() => void start()}
        >
          {t("data.download")}
        </Button>
        <TakeoutState takeout={takeout} />
      </Stack>
    </Panel>
  )
}

function TakeoutState({ takeout }: { readonly takeout: Takeout }) {
  const t = useText()
  const { number } = useFormats()
  if (takeout.kind === "idle") return null
  if (takeout.kind === "cut")
    return (
      <Alert color="red" variant="light" role="alert">
        {t("data.cut")}
      </Alert>
    )
  const { done, total } = takeout.progress
  const counts = { done: number(String(Math.min(done, total))), total: number(String(total)) }
  return (
    <Stack gap={4} w="100%" maw={420}>
      {takeout.kind === "running" && (
        <Progress value={(100 * done) / Math.max(1, total)} aria-label={t("data.download")} />
      )}
      <Text size="sm" role="status">
        {t(takeout.kind === "done" ? "data.done" : "data.progress", counts)}
      </Text>
    </Stack>
  )
}

function OnePerson() {
  const t = useText()
  const may = useMay()
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null)
  const [isErasing, setErasing] = useState(false)
  const choose = (id: string | null) => {
    if (id === null) return setChosen(null)
    customerName(id).then((name) => setChosen({ id, name }), notifyFailed)
  }
  return (
    <Panel title={t("data.person")}>
      <Stack gap="sm">
        <Text size="sm">{t("data.personText")}</Text>
        <Picker
          kind="customers"
          label={t("data.customer")}
          find={findCustomers}
          known={chosen && { value: chosen.id, label: chosen.name }}
          value={chosen?.id ?? null}
          onChange={choose}
          clearable
          maw={420}
        />
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            disabled={chosen === null}
            onClick={() => chosen && void download(`/customers/${chosen.id}/export`, `${chosen.id}.json`)}
          >
            {t("data.downloadOne")}
          </Button>
          {may("customers:erase") && (
            <Button
              variant="light"
              color="red"
              leftSection={<IconTrash size={16} />}
              disabled={chosen === null}
              onClick={() => setErasing(true)}
            >
              {t("data.erase")}
            </Button>
          )}
        </Group>
      </Stack>
      {isErasing && chosen !== null && (
        <EraseDialog customer={chosen} onClose={() => setErasing(false)} onErased={() => setChosen(null)} />
      )}
    </Panel>
  )
}
