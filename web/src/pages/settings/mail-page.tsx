import { ScrollArea, Text, UnstyledButton } from "@mantine/core"
import { IconMail } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call, type Row, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, StateBadge, type Tone } from "../../kit/detail/index.ts"
import { Dialog } from "../../kit/feedback/dialog.tsx"
import { choice, keysOf, List, type ListSpec, useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Mail = Row<"/mail">

const tones = { queued: "moving", sent: "good", kept: "over", failed: "bad" } as const satisfies Record<
  Mail["state"],
  Tone
>

/** Mails of the business, newest first. */
export function Component() {
  const t = useText()
  const { time } = useFormats()
  const state = useListState()
  const [open, setOpen] = useState<string | null>(null)
  const spec = useMemo(
    (): ListSpec<Mail> => ({
      name: "/mail",
      title: t("settings.sections.mail"),
      load: (query) => call("get", "/mail", { query }),
      columns: [
        {
          key: "subject",
          title: t("mail.subject"),
          phone: "title",
          csv: (m) => m.subject,
          cell: (m) => (
            <UnstyledButton className="m-row-link" fz="sm" onClick={() => setOpen(m.id)}>
              {m.subject}
            </UnstyledButton>
          ),
        },
        { key: "to", title: t("mail.to"), cell: (m) => m.to, csv: (m) => m.to, width: 220, phone: "line" },
        {
          key: "state",
          title: t("common.state"),
          cell: (m) => <StateBadge tone={tones[m.state]}>{t(`mail.state.${m.state}`)}</StateBadge>,
          csv: (m) => m.state,
          width: 120,
          phone: "aside",
        },
        {
          key: "when",
          title: t("common.date"),
          cell: (m) => time(m.sentAt ?? m.createdAt),
          csv: (m) => m.createdAt,
          width: 175,
          phone: "line",
        },
        {
          key: "error",
          title: t("mail.error"),
          cell: (m) => m.lastError ?? "",
          csv: (m) => m.lastError ?? "",
          isExtra: true,
        },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(tones), (v) => t(`mail.state.${v}`)),
        { kind: "text", param: "to", label: t("mail.to") },
      ],
      empty: { icon: IconMail, title: t("mail.emptyTitle"), text: t("mail.emptyText") },
    }),
    [t, time],
  )
  return (
    <SettingsFrame title={t("settings.sections.mail")}>
      <div className="m-list m-list-part">
        <List spec={spec} state={state} />
      </div>
      {open !== null && <MailDialog id={open} onClose={() => setOpen(null)} />}
    </SettingsFrame>
  )
}

function MailDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText()
  const mail = useRead("/mail/{id}", { path: { id } })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={mail.data?.subject ?? t("mail.subject")}
      size="lg"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Loaded query={mail}>
        {({ text }) => (
          <ScrollArea.Autosize mah={480}>
            <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {text}
            </Text>
          </ScrollArea.Autosize>
        )}
      </Loaded>
    </Dialog>
  )
}
