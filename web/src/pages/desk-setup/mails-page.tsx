import { Anchor } from "@mantine/core"
import { IconMailDown } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call, type Row } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { type Column, choice, keysOf, List, type ListSpec, useListState } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { DeskFrame } from "./desk-frame.tsx"

type Mail = Row<"/desk/mails">

const tones = {
  waiting: "moving",
  ticket: "good",
  reply: "good",
  ignored: "over",
  unreadable: "bad",
} as const satisfies Record<Mail["outcome"], Tone>

const reasons = ["no_sender", "own_mail", "auto_reply", "bounce", "automated", "rate", "too_large", "broken"] as const

/** Mails that came in and what became of each: where to look when a client says "I wrote to you". */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const state = useListState()
  const spec = useMemo(
    (): ListSpec<Mail> => ({
      name: "/desk/mails",
      title: t("deskSetup.sections.mails"),
      load: (query) => call("get", "/desk/mails", { query }),
      columns: columnsOf(t, formats),
      filters: [
        choice("outcome", t("deskSetup.mails.outcomeLabel"), keysOf(tones), (v) => t(`deskSetup.mails.outcome.${v}`)),
      ],
      empty: { icon: IconMailDown, title: t("deskSetup.mails.emptyTitle"), text: t("deskSetup.mails.emptyText") },
    }),
    [t, formats],
  )
  return (
    <DeskFrame section="mails">
      <div className="m-list m-list-part">
        <List spec={spec} state={state} />
      </div>
    </DeskFrame>
  )
}

function columnsOf(t: Text, { time }: Formats): readonly Column<Mail>[] {
  return [
    {
      key: "subject",
      title: t("desk.subject"),
      cell: ({ subject, ticketId }) => {
        const said = subject ?? t("deskSetup.mails.noSubject")
        if (ticketId === null) return said
        return (
          <Anchor component={Link} to={`/tickets/${ticketId}`} size="sm">
            {said}
          </Anchor>
        )
      },
      csv: ({ subject }) => subject ?? "",
      phone: "title",
    },
    {
      key: "sender",
      title: t("deskSetup.mails.sender"),
      cell: ({ sender }) => sender ?? "",
      csv: ({ sender }) => sender ?? "",
      width: 170,
      phone: "line",
    },
    {
      key: "outcome",
      title: t("deskSetup.mails.outcomeLabel"),
      cell: ({ outcome }) => <StateBadge tone={tones[outcome]}>{t(`deskSetup.mails.outcome.${outcome}`)}</StateBadge>,
      csv: ({ outcome }) => outcome,
      width: 120,
      phone: "aside",
    },
    {
      key: "reason",
      title: t("common.reason"),
      cell: ({ reason }) => reasonWords(t, reason),
      csv: ({ reason }) => reason ?? "",
      width: 175,
      phone: "line",
    },
    {
      key: "received",
      title: t("deskSetup.mails.received"),
      cell: ({ receivedAt }) => time(receivedAt),
      csv: ({ receivedAt }) => receivedAt,
      width: 185,
      phone: "line",
    },
  ]
}

/** Why nothing, or something else than usual, became of a mail. */
function reasonWords(t: Text, reason: string | null): string {
  const known = reasons.find((one) => one === reason)
  return known === undefined ? (reason ?? "") : t(`deskSetup.mails.reasons.${known}`)
}
