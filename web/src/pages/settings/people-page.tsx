import { ActionIcon, Button, NativeSelect, Text, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { auth } from "../../api/auth.ts"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Member = Row<"/members">

const roles = ["owner", "admin", "staff", "viewer"] as const satisfies readonly Member["role"][]

/** Who works in the business, and as what. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("access:write")
  const members = useRead("/members", { query: { limit: 200 } })
  const [isInviting, setInviting] = useState(false)
  return (
    <SettingsFrame
      title={t("settings.sections.people")}
      actions={
        canWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
            {t("people.invite")}
          </Button>
        )
      }
    >
      <Loaded query={members}>
        {({ data }) => (
          <Panel title={t("people.members")}>
            <MemberTable members={data} canWrite={canWrite} />
          </Panel>
        )}
      </Loaded>
      {canWrite && <Invitations />}
      <Roles />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsFrame>
  )
}

function MemberTable({ members, canWrite }: { readonly members: readonly Member[]; readonly canWrite: boolean }) {
  const t = useText()
  const { day } = useFormats()
  return (
    <SmallTable
      label={t("people.members")}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          title: t("common.name"),
          cell: (member) => (
            <>
              <Text size="sm">{member.name}</Text>
              <Text size="xs" c="dimmed">
                {member.email}
              </Text>
            </>
          ),
        },
        { key: "role", title: t("people.role"), cell: (member) => <RoleField member={member} canWrite={canWrite} /> },
        {
          key: "second",
          title: t("people.secondFactor"),
          cell: (member) => t(member.hasTwoFactor ? "common.yes" : "common.no"),
          isWide: true,
        },
        { key: "since", title: t("people.since"), cell: (member) => day(member.createdAt), isWide: true },
        {
          key: "actions",
          title: t("common.actions"),
          align: "right",
          cell: (member) => canWrite && <RemoveMember member={member} />,
        },
      ]}
    />
  )
}

function RoleField({ member, canWrite }: { readonly member: Member; readonly canWrite: boolean }) {
  const t = useText()
  const set = (role: Member["role"]) => call("patch", "/members/{id}", { path: { id: member.id }, body: { role } })
  const back = useChange(() => set(member.role))
  const change = useChange(set, {
    onDone: ({ name, role }) =>
      notifyDone(t("people.roleChanged", { name, role: t(`people.roles.${role}`) }), () => back.mutateAsync()),
  })
  if (!canWrite) return t(`people.roles.${member.role}`)
  return (
    <NativeSelect
      size="xs"
      miw={120}
      aria-label={t("people.roleOf", { name: member.name })}
      data={roles.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
      value={member.role}
      disabled={change.isPending}
      onChange={(event) => {
        const role = roles.find((one) => one === event.currentTarget.value)
        if (role) change.mutate(role, { onError: notifyFailed })
      }}
    />
  )
}

function RemoveMember({ member }: { readonly member: Member }) {
  const t = useText()
  const { name } = member
  const remove = useChange(() => call("delete", "/members/{id}", { path: { id: member.id } }))
  const askAndRemove = async () => {
    const question = { title: t("people.remove", { name }), text: t("people.removeText"), action: t("common.remove") }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <ActionIcon
      variant="subtle"
      color="red"
      aria-label={t("people.remove", { name })}
      onClick={() => void askAndRemove()}
    >
      <IconTrash size={16} />
    </ActionIcon>
  )
}

/** Invitations that nobody has answered yet. */
function Invitations() {
  const t = useText()
  const { me } = useHere()
  const { day } = useFormats()
  const invitations = useQuery({ queryKey: ["invitations"], queryFn: () => auth.invitations(me.tenant.id) })
  const cancel = useChange(auth.cancelInvitation, { touches: ["invitations"] })
  const pending = (invitations.data ?? []).filter(({ status }) => status === "pending")
  if (pending.length === 0) return null
  return (
    <Panel title={t("people.invited")}>
      <SmallTable
        label={t("people.invited")}
        rows={pending}
        rowKey={({ id }) => id}
        columns={[
          { key: "email", title: t("common.email"), cell: ({ email }) => email },
          {
            key: "role",
            title: t("people.role"),
            cell: ({ role }) => t(`people.roles.${roles.find((one) => one === role) ?? "staff"}`),
          },
          { key: "until", title: t("people.validUntil"), cell: ({ expiresAt }) => day(expiresAt), isWide: true },
          {
            key: "actions",
            title: t("common.actions"),
            align: "right",
            cell: ({ id, email }) => (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t("people.withdrawFrom", { email })}
                onClick={() => cancel.mutate(id, { onError: notifyFailed })}
              >
                {t("people.withdraw")}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { me } = useHere()
  const form = useKitForm({
    initial: { email: "", role: "staff" },
    check: ({ email }) => (email.includes("@") ? {} : { email: t("signIn.emailWanted") }),
    save: ({ email, role }) => auth.invite({ email: email.trim(), role, organizationId: me.tenant.id }),
    onSaved: async (_, { email }) => {
      await refresh(client, ["invitations"])
      notifyDone(t("people.inviteSent", { email }))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("people.invite")} action={t("people.sendInvitation")} onClose={onClose}>
      <TextInput label={t("common.email")} type="email" data-autofocus {...getInputProps("email")} />
      <NativeSelect
        label={t("people.role")}
        data={roles.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
        {...getInputProps("role")}
      />
      <Text size="xs" c="dimmed">
        {t(`people.roleTexts.${roles.find((role) => role === form.fields.getValues().role) ?? "staff"}`)}
      </Text>
    </FormModal>
  )
}

/** What each role may do, in words. */
function Roles() {
  const t = useText()
  return (
    <Panel title={t("people.whatRolesMay")}>
      <dl className="m-facts">
        {roles.map((role) => (
          <div key={role}>
            <dt>{t(`people.roles.${role}`)}</dt>
            <dd>{t(`people.roleTexts.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
