import { ActionIcon, Button, Select } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { CustomerLink, CustomerName } from "../pickers/customer-link.tsx"
import { findCustomers } from "../pickers/customers.ts"
import type { Policy } from "./policy-form.ts"

type ClientPolicy = Row<"/desk/client-policies">

const shownMax = 200

/** Clients who were promised something of their own: that goes before their queue's policy and the default. */
export function ClientPolicies({ policies }: { readonly policies: readonly Policy[] }) {
  const t = useText()
  const clients = useRead("/desk/client-policies", { query: { limit: shownMax } })
  const [isAdding, setAdding] = useState(false)
  return (
    <Panel
      title={t("deskSetup.clients.title")}
      actions={
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {t("deskSetup.clients.add")}
        </Button>
      }
    >
      <Loaded query={clients}>
        {({ data }) => (
          <SmallTable
            label={t("deskSetup.clients.title")}
            rows={data}
            rowKey={({ customerId }) => customerId}
            empty={t("deskSetup.clients.empty")}
            columns={[
              {
                key: "client",
                title: t("desk.customer"),
                cell: ({ customerId }) => <ClientName id={customerId} />,
              },
              {
                key: "policy",
                title: t("deskSetup.policies.one"),
                cell: ({ policyId }) => policies.find(({ id }) => id === policyId)?.name ?? "",
              },
              {
                key: "actions",
                title: t("common.actions"),
                align: "right",
                cell: (one) => <TakeAway client={one} />,
              },
            ]}
          />
        )}
      </Loaded>
      {isAdding && <GiveDialog policies={policies} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

/** The way to a client; while the name is on its way there is none, for a link has to say where it leads. */
function ClientName({ id }: { readonly id: string }) {
  const { data } = useRead("/customers/{id}", { path: { id } })
  return data === undefined ? <CustomerName id={id} /> : <CustomerLink id={id} name={data.name} />
}

/** Takes a client's own policy away; it can be given back at once. */
function TakeAway({ client: { customerId, policyId } }: { readonly client: ClientPolicy }) {
  const t = useText()
  const client = useQueryClient()
  const give = async (to: string | null) => {
    await call("put", "/desk/clients/{id}/policy", { path: { id: customerId }, body: { policyId: to } })
    await refresh(client, ["/desk"])
  }
  const take = useChange(() => give(null))
  return (
    <ActionIcon
      variant="subtle"
      color="red"
      aria-label={t("deskSetup.clients.remove")}
      loading={take.isPending}
      onClick={() =>
        take.mutate(undefined, {
          onSuccess: () => notifyDone(t("deskSetup.clients.removed"), () => give(policyId)),
          onError: notifyFailed,
        })
      }
    >
      <IconTrash size={16} />
    </ActionIcon>
  )
}

interface GiveProps {
  readonly policies: readonly Policy[]
  readonly onClose: () => void
}

function GiveDialog({ policies, onClose }: GiveProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { customerId: null as string | null, policyId: null as string | null },
    check: ({ customerId, policyId }) => ({
      ...(customerId === null ? { customerId: t("form.wanted") } : {}),
      ...(policyId === null ? { policyId: t("form.wanted") } : {}),
    }),
    save: ({ customerId, policyId }) =>
      call("put", "/desk/clients/{id}/policy", { path: { id: customerId ?? "" }, body: { policyId } }),
    onSaved: async () => {
      await refresh(client, ["/desk"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("deskSetup.clients.add")} action={t("common.save")} onClose={onClose}>
      <Picker kind="customer" label={t("desk.customer")} find={findCustomers} {...getInputProps("customerId")} />
      <Select
        label={t("deskSetup.policies.one")}
        description={t("deskSetup.clients.fromNow")}
        data={policies.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        {...getInputProps("policyId")}
      />
    </FormModal>
  )
}
