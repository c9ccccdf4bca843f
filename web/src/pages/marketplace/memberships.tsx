import { Anchor, Button, Text, TextInput } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useNavigate } from "react-router"
import { call, refresh, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

/** Marketplaces of others where this business sells, with its money there. */
export function Memberships() {
  const t = useText()
  const { money } = useFormats()
  const canWrite = useMay()("marketplace:write")
  const joined = useRead("/marketplace/memberships")
  const [isJoining, setJoining] = useState(false)
  return (
    <Panel
      title={t("market.joined")}
      actions={
        canWrite && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setJoining(true)}>
            {t("market.join")}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t("market.joinedText")}
      </Text>
      <Loaded query={joined}>
        {({ data }) => (
          <SmallTable
            label={t("market.joined")}
            rows={data}
            rowKey={({ sellerId }) => sellerId}
            empty={t("market.noneJoined")}
            columns={[
              {
                key: "name",
                title: t("market.title"),
                cell: (one) => (
                  <Anchor component={Link} to={`/marketplace/joined/${one.sellerId}`} size="sm">
                    {one.marketplaceName}
                  </Anchor>
                ),
              },
              {
                key: "pending",
                title: t("market.balance.pending"),
                align: "right",
                isWide: true,
                cell: ({ balance, currency }) => money(balance.pendingMinor, currency),
              },
              {
                key: "available",
                title: t("market.balance.available"),
                align: "right",
                cell: ({ balance, currency }) => money(balance.availableMinor, currency),
              },
              {
                key: "paid",
                title: t("market.balance.paid"),
                align: "right",
                isWide: true,
                cell: ({ balance, currency }) => money(balance.paidMinor, currency),
              },
            ]}
          />
        )}
      </Loaded>
      {isJoining && <JoinDialog onClose={() => setJoining(false)} />}
    </Panel>
  )
}

function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useKitForm({
    initial: { invitation: "" },
    check: ({ invitation }) => (invitation.trim() === "" ? { invitation: t("form.wanted") } : {}),
    save: ({ invitation }) => call("post", "/marketplace/join", { body: { invitation: invitation.trim() } }),
    fieldOfCode: {
      "marketplace.invitation_invalid": "invitation",
      "marketplace.currency_differs": "invitation",
      "marketplace.seller_linked": "invitation",
    },
    onSaved: async ({ sellerId }) => {
      await refresh(client, ["/marketplace"])
      notifyDone(t("market.joinedDone"))
      onClose()
      await navigate(`/marketplace/joined/${sellerId}`)
    },
  })
  return (
    <FormModal form={form} title={t("market.join")} action={t("market.join")} onClose={onClose}>
      <TextInput
        label={t("market.code")}
        description={t("market.codeHint")}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        {...form.fields.getInputProps("invitation")}
      />
    </FormModal>
  )
}
