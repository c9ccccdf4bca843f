import type { FormErrors } from "@mantine/form"
import type { Text } from "../../texts/index.ts"
import type { Mailbox } from "./mailboxes-page.tsx"

export interface MailboxValues {
  name: string
  address: string
  /** Empty: the default one. */
  queueId: string
  isActive: boolean
  usesPlusAddress: boolean
  acceptsAutomated: boolean
  /** Fetched by IMAP, or handed over by a mail server alone. */
  way: "imap" | "door"
  imap: { host: string; port: number | string; user: string; password: string; folder: string }
}

const usualPort = 993

/** What a mailbox's form begins with. A password that is kept is never shown. */
export function mailboxValues(mailbox: Mailbox | null): MailboxValues {
  const { host = "", port = usualPort, user = "", folder = "INBOX" } = mailbox?.imap ?? {}
  return {
    name: mailbox?.name ?? "",
    address: mailbox?.address ?? "",
    queueId: mailbox?.queueId ?? "",
    isActive: mailbox?.isActive ?? true,
    usesPlusAddress: mailbox?.usesPlusAddress ?? true,
    acceptsAutomated: mailbox?.acceptsAutomated ?? false,
    way: mailbox === null || mailbox.imap !== null ? "imap" : "door",
    imap: { host, port, user, password: "", folder },
  }
}

/** What the API takes; a password that was not typed is left as it is. */
export function mailboxBody({ way, imap, ...rest }: MailboxValues) {
  const { host, port, user, password, folder } = imap
  return {
    ...rest,
    queueId: rest.queueId === "" ? null : rest.queueId,
    name: rest.name.trim(),
    address: rest.address.trim(),
    imap:
      way === "door"
        ? null
        : {
            host: host.trim(),
            port: Number(port),
            user: user.trim(),
            folder: folder.trim() === "" ? "INBOX" : folder.trim(),
            ...(password === "" ? {} : { password }),
          },
  }
}

/** What is wrong with a mailbox, by field. */
export function checkMailbox(t: Text, values: MailboxValues, before: Mailbox | null): FormErrors {
  const { name, address, way } = values
  return {
    ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(/^[^\s@,;<>"()+]+@[^\s@,;<>"()+]+$/.test(address.trim())
      ? {}
      : { address: t("deskSetup.mailboxes.notAddress") }),
    ...(way === "imap" ? checkImap(t, values.imap, before) : {}),
  }
}

function checkImap(t: Text, { host, port, user, password }: MailboxValues["imap"], before: Mailbox | null): FormErrors {
  const known = before?.imap ?? null
  const isSame = known !== null && known.host === host.trim().toLowerCase() && known.user === user.trim()
  const number = port === "" ? Number.NaN : Number(port)
  return {
    ...(/^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/.test(host.trim())
      ? {}
      : { "imap.host": t("deskSetup.mailboxes.notHost") }),
    ...(Number.isInteger(number) && number >= 1 && number <= 65_535
      ? {}
      : { "imap.port": t("deskSetup.mailboxes.notPort") }),
    ...(user.trim() === "" ? { "imap.user": t("form.wanted") } : {}),
    ...(password === "" && !isSame ? { "imap.password": t("deskSetup.mailboxes.passwordWanted") } : {}),
  }
}
