import { Code, Text } from "@mantine/core"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { type Endpoint, eventsText } from "./states.tsx"

interface SideProps {
  readonly endpoint: Endpoint
}

/** How the receiver has been answering, and what waits for it. */
export function EndpointHealth({ endpoint }: SideProps) {
  const t = useText()
  const { time, number } = useFormats()
  const { failures, failingSince, blockedUntil, waiting, oldestWaitingSince } = endpoint.health
  const when = (instant: string | null) => (instant === null ? null : time(instant))
  return (
    <Panel title={t("webhooks.health")}>
      {failingSince === null && failures === 0 && <Text size="sm">{t("webhooks.notFailing")}</Text>}
      <Facts
        facts={[
          { label: t("webhooks.failingSince"), value: when(failingSince) },
          { label: t("webhooks.failures"), value: failures === 0 ? null : number(String(failures)) },
          { label: t("webhooks.blockedUntil"), value: when(blockedUntil) },
          { label: t("webhooks.waiting"), value: number(String(waiting)) },
          { label: t("webhooks.oldestWaiting"), value: when(oldestWaitingSince) },
        ]}
      />
    </Panel>
  )
}

/** How the endpoint is set up. */
export function EndpointSettings({ endpoint }: SideProps) {
  const t = useText()
  const { number, day } = useFormats()
  const { auth, tls, ratePerSecond, timeoutMs } = endpoint
  const kind = auth.kind as "none"
  return (
    <Panel title={t("webhooks.about")}>
      <Facts
        facts={[
          { label: t("webhooks.events"), value: eventsText(t, endpoint.events) },
          { label: t("webhooks.filter"), value: endpoint.filter && <Code>{endpoint.filter}</Code> },
          { label: t("webhooks.shape"), value: t(`webhooks.shapes.${endpoint.shape}`) },
          { label: t("webhooks.template"), value: endpoint.template && <Code block>{endpoint.template}</Code> },
          { label: t("webhooks.kind"), value: t(`webhooks.kinds.${endpoint.kind}`) },
          { label: t("webhooks.consumer"), value: endpoint.consumer },
          {
            label: t("webhooks.signIn"),
            value: [t(`webhooks.signIns.${kind}`, { defaultValue: kind }), auth.who ?? ""].filter(Boolean).join(" · "),
          },
          { label: t("webhooks.ownHeaders"), value: endpoint.headers.join(", ") },
          {
            label: t("webhooks.tls"),
            value: tls && t("webhooks.tlsUntil", { subject: tls.subject, day: day(tls.validTo) }),
          },
          {
            label: t("webhooks.rate"),
            value: ratePerSecond === null ? t("webhooks.noRate") : number(String(ratePerSecond)),
          },
          { label: t("webhooks.concurrency"), value: number(String(endpoint.concurrency)) },
          { label: t("webhooks.ordered"), value: t(endpoint.isOrdered ? "common.yes" : "common.no") },
          { label: t("webhooks.timeout"), value: t("webhooks.seconds", { n: number(String(timeoutMs / 1000)) }) },
          { label: t("webhooks.attemptsMax"), value: number(String(endpoint.attemptsMax)) },
          { label: t("common.description"), value: endpoint.description },
        ]}
      />
    </Panel>
  )
}

/** The secrets that sign now: their dates, and what the public may know of them. */
export function EndpointSecrets({ endpoint }: SideProps) {
  const t = useText()
  const { day, time } = useFormats()
  return (
    <Panel title={t("webhooks.secrets")}>
      <SmallTable
        label={t("webhooks.secrets")}
        rows={endpoint.secrets}
        rowKey={(secret) => secret.id}
        empty={t("common.none")}
        columns={[
          { key: "kind", title: t("webhooks.signature"), cell: (secret) => secret.signature },
          { key: "made", title: t("webhooks.secretMade"), cell: (secret) => day(secret.createdAt) },
          {
            key: "until",
            title: t("webhooks.secretUntil"),
            cell: ({ expiresAt }) => (expiresAt === null ? t("webhooks.secretOpen") : time(expiresAt)),
          },
        ]}
      />
      <Facts
        facts={endpoint.secrets.map(({ publicKey, createdAt }) => ({
          label: `${t("webhooks.publicKey")} · ${time(createdAt)}`,
          value: publicKey && <Code block>{publicKey}</Code>,
        }))}
      />
    </Panel>
  )
}
