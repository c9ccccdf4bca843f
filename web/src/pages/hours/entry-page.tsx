import { Alert, Stack } from "@mantine/core"
import { useParams } from "react-router"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { EntryActions } from "./entry-actions.tsx"
import { hasPlace, PlaceLink } from "./place-link.tsx"
import { rateText } from "./rate-text.ts"
import { BillingState, type Entry, EntryState, spanText } from "./states.tsx"

/** One piece of work: what was done, at which price and why, and what became of it. */
export function Component() {
  const { id = "" } = useParams()
  const entry = useRead("/time-entries/{id}", { path: { id } })
  return <Loaded query={entry}>{(found) => <EntryView entry={found} />}</Loaded>
}

function EntryView({ entry }: { readonly entry: Entry }) {
  const t = useText()
  const { date, time } = useFormats()
  return (
    <Stack>
      <PageHead
        title={t("hours.one", { span: spanText(t, entry.minutes), person: entry.person })}
        back={{ to: "/hours", label: t("hours.title") }}
        badges={
          <>
            <EntryState state={entry.state} />
            <BillingState entry={entry} />
          </>
        }
        subtitle={date(entry.workDate)}
        actions={<EntryActions entry={entry} />}
      />
      {entry.rejectedReason !== null && entry.state === "rejected" && (
        <Alert color="red" title={t("hours.sentBack")}>
          {entry.rejectedReason}
        </Alert>
      )}
      <TwoColumns
        main={
          <>
            <Panel title={t("hours.work")}>
              <Facts
                facts={[
                  { label: t("hours.customer"), value: <CustomerLink id={entry.customerId} /> },
                  { label: t("hours.for"), value: hasPlace(entry) && <PlaceLink of={entry} /> },
                  { label: t("hours.note"), value: entry.note },
                  { label: t("hours.started"), value: entry.startedAt && time(entry.startedAt) },
                  { label: t("hours.approvedAt"), value: entry.approvedAt && time(entry.approvedAt) },
                ]}
              />
            </Panel>
            <RecordHistory subject={entry.id} />
          </>
        }
        side={<Charged entry={entry} />}
      />
    </Stack>
  )
}

function Charged({ entry }: { readonly entry: Entry }) {
  const t = useText()
  const { price, money } = useFormats()
  const { unitPrice, rateSource, coveredBy } = entry
  const currency = entry.currency ?? undefined
  const some = (minutes: number) => (minutes === 0 ? null : spanText(t, minutes))
  return (
    <Panel title={t("hours.charged")}>
      <Facts
        facts={[
          { label: t("hours.isBillable"), value: t(entry.isBillable ? "common.yes" : "common.no") },
          { label: t("hours.rate"), value: unitPrice && t("hours.perHour", { price: price(unitPrice, currency) }) },
          { label: t("hours.rateFrom"), value: rateSource && rateText(t, rateSource) },
          { label: t("hours.worked"), value: spanText(t, entry.minutes) },
          { label: t("hours.afterRounding"), value: some(entry.billableMinutes) },
          { label: t("hours.covered"), value: some(entry.coveredMinutes) },
          { label: t("hours.coveredBy"), value: coveredBy && t(`hours.coveredWays.${coveredBy}`) },
          { label: t("hours.waived"), value: some(entry.waivedMinutes) },
          { label: t("hours.billing.billed"), value: entry.billedMinor && money(entry.billedMinor, currency) },
        ]}
      />
    </Panel>
  )
}
