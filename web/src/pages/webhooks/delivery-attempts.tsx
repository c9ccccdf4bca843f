import { Accordion, Group, Stack, Text } from "@mantine/core"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { call, type Reply } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel, StateBadge } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { JsonText } from "./json-text.tsx"
import { errorClassText } from "./states.tsx"

type Attempt = Reply<"get", "/integration/deliveries/{id}/attempts">["data"][number]

interface AttemptsProps {
  readonly id: string
  /** How many there are by now: fewer are read again. */
  readonly count: number
}

/** Every attempt of a delivery, the last one first: what was asked, what came back, and how long it took. */
export function DeliveryAttempts({ id, count }: AttemptsProps) {
  const t = useText()
  const found = useQuery({
    // By their number, too: one more is read, the same ones are not read twice.
    queryKey: ["/integration/deliveries/{id}/attempts", id, count],
    queryFn: () => call("get", "/integration/deliveries/{id}/attempts", { path: { id } }),
    placeholderData: keepPreviousData,
  })
  const attempts = found.data?.data.toReversed()
  return (
    <Panel title={t("deliveries.attempts")}>
      {found.error !== null && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {attempts?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("deliveries.noAttempts")}
        </Text>
      )}
      {attempts && attempts.length > 0 && (
        <Accordion key={attempts.length} variant="contained" defaultValue={String(attempts[0]?.number)}>
          {attempts.map((attempt) => (
            <Accordion.Item key={attempt.number} value={String(attempt.number)}>
              <Accordion.Control>
                <AttemptHead attempt={attempt} />
              </Accordion.Control>
              <Accordion.Panel>
                <AttemptView attempt={attempt} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Panel>
  )
}

function AttemptHead({ attempt }: { readonly attempt: Attempt }) {
  const t = useText()
  const { time } = useFormats()
  const isOk = attempt.errorClass === null
  return (
    <Group gap="xs">
      <Text size="sm">{t("deliveries.attempt", { n: attempt.number })}</Text>
      <StateBadge tone={isOk ? "good" : "bad"}>{t(isOk ? "deliveries.ok" : "deliveries.failed")}</StateBadge>
      {attempt.status !== null && <Text size="sm">{attempt.status}</Text>}
      <Text size="xs" c="dimmed">
        {time(attempt.sentAt)}
      </Text>
    </Group>
  )
}

function AttemptView({ attempt }: { readonly attempt: Attempt }) {
  const t = useText()
  const { number } = useFormats()
  const { timings, response, errorClass, errorText } = attempt
  const ms = (value: number | null) => (value === null ? null : t("deliveries.ms", { n: number(value.toFixed(1)) }))
  const error =
    errorClass === null ? null : [errorClassText(t, errorClass), errorText ?? ""].filter(Boolean).join(" · ")
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          { label: t("deliveries.error"), value: error },
          { label: t("deliveries.connect"), value: ms(timings.connectMs) },
          { label: t("deliveries.firstByte"), value: ms(timings.firstByteMs) },
          { label: t("deliveries.total"), value: ms(timings.totalMs) },
        ]}
      />
      <Named label={t("deliveries.request")} text={JSON.stringify(attempt.request.headers)} />
      {response === null ? (
        <Text size="sm" c="dimmed">
          {t("deliveries.noResponse")}
        </Text>
      ) : (
        <>
          <Named label={t("deliveries.response")} text={JSON.stringify(response.headers)} />
          {response.body !== null && response.body !== "" && (
            <Named label={t("deliveries.responseBody")} text={response.body} />
          )}
          {response.isTruncated && (
            <Text size="xs" c="dimmed">
              {t("deliveries.truncated")}
            </Text>
          )}
        </>
      )}
    </Stack>
  )
}

function Named({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <JsonText label={label} text={text} />
    </div>
  )
}
