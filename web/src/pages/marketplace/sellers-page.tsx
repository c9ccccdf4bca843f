import { Button, NativeSelect, TextInput } from "@mantine/core"
import { IconPlus, IconUsers } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { call, type Row, refresh } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { CodeDialog } from "./code-dialog.tsx"
import { orNone } from "./own.ts"
import { SellerBadge } from "./states.tsx"

type Seller = Row<"/marketplace/sellers">

/** Who sells on the business's own marketplace. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("marketplace:write")
  const [isInviting, setInviting] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const spec = useMemo(
    (): ListSpec<Seller> => ({
      name: "/marketplace/sellers",
      title: t("market.sellers"),
      load: (query) => orNone(call("get", "/marketplace/sellers", { query }), { data: [], nextCursor: null }),
      to: ({ id }) => `/marketplace/sellers/${id}`,
      columns: [
        { key: "name", title: t("common.name"), cell: (s) => s.name, csv: (s) => s.name, phone: "title" },
        {
          key: "state",
          title: t("common.state"),
          cell: (s) => <SellerBadge state={s.state} />,
          csv: (s) => s.state,
          width: 150,
          phone: "aside",
        },
        {
          key: "legalName",
          title: t("market.legalName"),
          cell: (s) => s.legalName ?? "",
          csv: (s) => s.legalName ?? "",
          phone: "line",
        },
        {
          key: "missing",
          title: t("market.payable"),
          cell: (s) => (s.missing.length === 0 ? t("market.known") : t("market.missing", { count: s.missing.length })),
          csv: (s) => s.missing.join(" "),
          width: 220,
          phone: "line",
        },
      ],
      search: { param: "search", label: t("common.name") },
      empty: { icon: IconUsers, title: t("market.noSellersTitle"), text: t("market.noSellersText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
          {t("market.invite")}
        </Button>
      ),
    }),
    [t, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isInviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(invitation) => {
            setInviting(false)
            setCode(invitation)
          }}
        />
      )}
      {code !== null && <CodeDialog code={code} onClose={() => setCode(null)} />}
    </>
  )
}

interface InviteDialogProps {
  readonly onClose: () => void
  readonly onInvited: (invitation: string) => void
}

function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { name: "", kind: "company" as const },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, kind }) => call("post", "/marketplace/sellers", { body: { name: name.trim(), kind } }),
    onSaved: async ({ invitation }) => {
      await refresh(client, ["/marketplace/sellers"])
      onInvited(invitation)
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("market.invite")} action={t("market.invite")} onClose={onClose}>
      <TextInput
        label={t("common.name")}
        description={t("market.inviteHint")}
        maxLength={200}
        data-autofocus
        {...getInputProps("name")}
      />
      <NativeSelect
        label={t("market.sellerKind")}
        data={(["company", "person"] as const).map((value) => ({ value, label: t(`market.sellerKinds.${value}`) }))}
        {...getInputProps("kind")}
      />
    </FormModal>
  )
}
