import { Group, Select, Stack, Text, TextInput } from "@mantine/core"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { call } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { today } from "../../formats/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { Picker } from "../../kit/form/index.ts"
import { useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { findProjects } from "../pickers/work-places.ts"
import { BillPreview } from "./bill-preview.tsx"
import { type BillScope, groupings } from "./bill-scope.ts"
import { KnownCustomer, KnownProject } from "./known-picks.tsx"
import { OpenClients } from "./open-clients.tsx"

/** Looks through what a client would be charged, and why, before the invoice is made. */
export function Component() {
  const t = useText()
  const { timeZone } = useHere().business
  const { query, set } = useListState()
  const { customerId = "", projectId = "", until = today(timeZone) } = query
  const linesBy = groupings.find((one) => one === query["linesBy"])
  return (
    <Stack>
      <PageHead title={t("bill.title")} subtitle={<Text c="dimmed">{t("bill.subtitle")}</Text>} />
      <Group align="flex-end" role="search">
        <KnownCustomer id={customerId}>
          {(known) => (
            <Picker
              kind="customer"
              label={t("hours.customer")}
              find={findCustomers}
              known={known}
              value={customerId === "" ? null : customerId}
              clearable
              clearButtonProps={{ "aria-label": t("bill.allClients") }}
              onChange={(id) => set({ customerId: id ?? "", projectId: "" })}
            />
          )}
        </KnownCustomer>
        <KnownProject id={projectId}>
          {(known) => (
            <Picker
              kind="project"
              label={t("hours.place.project")}
              placeholder={t("list.all")}
              find={findProjects}
              known={known}
              value={projectId === "" ? null : projectId}
              clearable
              clearButtonProps={{ "aria-label": t("list.all") }}
              onChange={(id) => void chooseProject(id, set)}
            />
          )}
        </KnownProject>
        <TextInput
          type="date"
          label={t("bill.until")}
          value={until}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
        <Select
          label={t("bill.linesBy")}
          placeholder={t("bill.asSet")}
          data={groupings.map((value) => ({ value, label: t(`bill.by.${value}`) }))}
          value={linesBy ?? null}
          clearable
          clearButtonProps={{ "aria-label": t("bill.asSet") }}
          onChange={(value) => set({ linesBy: value ?? "" })}
        />
      </Group>
      {customerId === "" || until === "" ? (
        <OpenClients onChoose={(id) => set({ customerId: id })} />
      ) : (
        <Review
          scope={{
            customerId,
            until,
            ...(projectId === "" ? {} : { projectId }),
            ...(linesBy === undefined ? {} : { linesBy }),
          }}
        />
      )}
    </Stack>
  )
}

/** A project is one client's: choosing it chooses its client. */
async function chooseProject(id: string | null, set: (changes: Record<string, string>) => void): Promise<void> {
  if (id === null) return set({ projectId: "" })
  const { customerId } = await call("get", "/projects/{id}", { path: { id } })
  set({ projectId: id, customerId })
}

function Review({ scope }: { readonly scope: BillScope }) {
  const preview = useQuery({
    queryKey: ["/work/invoices/preview", scope],
    queryFn: () => call("post", "/work/invoices/preview", { body: scope }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={preview}>
      {(found) => <BillPreview preview={found} scope={scope} isStale={preview.isPlaceholderData} />}
    </Loaded>
  )
}
