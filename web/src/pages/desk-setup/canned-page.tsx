import { Button, Spoiler, Stack, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { call, type Row, useRead } from "../../api/index.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { CannedDialog } from "./canned-dialog.tsx"
import { DeskFrame } from "./desk-frame.tsx"
import { Nothing } from "./nothing.tsx"
import { RowButtons } from "./row-buttons.tsx"
import { useRemoved } from "./use-removed.ts"

export type Canned = Row<"/desk/canned-replies">

const shownPixels = 110

/** Texts that are written often, to be chosen where a ticket is answered. */
export function Component() {
  const t = useText()
  const replies = useRead("/desk/canned-replies")
  const [edited, setEdited] = useState<Canned | "new" | null>(null)
  return (
    <DeskFrame
      section="canned"
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
          {t("deskSetup.canned.new")}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t("deskSetup.canned.intro")}
      </Text>
      <Loaded query={replies}>
        {({ data }) => (
          <Stack>
            {data.length === 0 && <Nothing text={t("deskSetup.canned.empty")} />}
            {data.map((one) => (
              <CannedPanel key={one.id} canned={one} onEdit={() => setEdited(one)} />
            ))}
          </Stack>
        )}
      </Loaded>
      {edited !== null && <CannedDialog canned={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </DeskFrame>
  )
}

function CannedPanel({ canned: { id, name, body }, onEdit }: { readonly canned: Canned; readonly onEdit: () => void }) {
  const t = useText()
  const removed = useRemoved(name)
  const remove = () =>
    removed(
      () => call("delete", "/desk/canned-replies/{id}", { path: { id } }),
      () => call("post", "/desk/canned-replies", { body: { name, body } }),
    ).catch(notifyFailed)
  return (
    <Panel title={name} actions={<RowButtons name={name} onEdit={onEdit} onRemove={() => void remove()} />}>
      <Spoiler maxHeight={shownPixels} showLabel={t("deskSetup.canned.more")} hideLabel={t("deskSetup.canned.less")}>
        <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {body}
        </Text>
      </Spoiler>
    </Panel>
  )
}
