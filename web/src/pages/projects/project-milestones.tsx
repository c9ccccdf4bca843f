import { ActionIcon, Anchor, Button, Group, Menu, TextInput } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router"
import { call, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { decimalToMinor, minorToDecimal, useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Milestone, Project } from "./states.tsx"

/** Parts of a project that are reached one after the other; those with an amount are billed then. */
export function ProjectMilestones({ project }: { readonly project: Project }) {
  const t = useText()
  const { date, money } = useFormats()
  const canWrite = useMay()("projects:write")
  const milestones = useRead("/projects/{id}/milestones", { path: { id: project.id } })
  const [opened, setOpened] = useState<Milestone | "new" | null>(null)
  return (
    <Panel
      title={t("projects.milestones")}
      actions={
        canWrite && (
          <Button size="xs" variant="default" onClick={() => setOpened("new")}>
            {t("projects.newMilestone")}
          </Button>
        )
      }
    >
      <Loaded query={milestones}>
        {({ data }) => (
          <SmallTable
            label={t("projects.milestones")}
            rows={data}
            rowKey={({ id }) => id}
            empty={t("projects.noMilestones")}
            columns={[
              { key: "name", title: t("common.name"), cell: (m) => m.name },
              { key: "due", title: t("projects.dueOn"), cell: (m) => m.dueOn && date(m.dueOn), isWide: true },
              { key: "state", title: t("common.state"), cell: (m) => <MilestoneState milestone={m} /> },
              {
                key: "amount",
                title: t("common.amount"),
                cell: (m) => m.amountMinor && money(m.amountMinor, project.currency),
                align: "right",
              },
              ...(canWrite
                ? [
                    {
                      key: "actions",
                      title: t("common.actions"),
                      cell: (m: Milestone) => <MilestoneMenu milestone={m} onEdit={() => setOpened(m)} />,
                      align: "right" as const,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Loaded>
      {opened !== null && (
        <MilestoneDialog
          project={project}
          milestone={opened === "new" ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  )
}

function MilestoneState({ milestone: { state, invoiceId } }: { readonly milestone: Milestone }) {
  const t = useText()
  if (invoiceId === null)
    return <StateBadge tone={state === "reached" ? "warn" : "open"}>{t(`projects.milestoneState.${state}`)}</StateBadge>
  return (
    <Group gap={6}>
      <StateBadge tone="good">{t("hours.billing.billed")}</StateBadge>
      <Anchor component={Link} to={`/invoices/${invoiceId}`} size="sm">
        {t("orders.invoice")}
      </Anchor>
    </Group>
  )
}

function MilestoneMenu({ milestone, onEdit }: { readonly milestone: Milestone; readonly onEdit: () => void }) {
  const t = useText()
  const { id: milestoneId, projectId: id, state, invoiceId } = milestone
  const path = { id, milestoneId }
  const run = useChange(
    (verb: "reach" | "withdraw") => call("post", `/projects/{id}/milestones/{milestoneId}/${verb}`, { path }),
    { touches: ["/projects", "/work"], onDone: () => notifyDone(t("common.saved")) },
  )
  const removal = useChange(() => call("delete", "/projects/{id}/milestones/{milestoneId}", { path }), {
    touches: ["/projects"],
    onDone: () => notifyDone(t("projects.milestoneRemoved")),
  })
  const remove = async () => {
    const question = {
      title: t("projects.removeMilestoneTitle"),
      text: t("projects.removeMilestoneText"),
      action: t("projects.removeMilestone"),
    }
    if (await confirm(question)) removal.mutate(undefined, { onError: notifyFailed })
  }
  if (invoiceId !== null) return null
  const verb = state === "planned" ? "reach" : "withdraw"
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t("projects.milestoneMenu", { name: milestone.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => run.mutate(verb, { onError: notifyFailed })}>
          {t(`projects.milestoneVerb.${verb}`)}
        </Menu.Item>
        <Menu.Item onClick={onEdit}>{t("common.edit")}</Menu.Item>
        <Menu.Item color="red" onClick={() => void remove()}>
          {t("projects.removeMilestone")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface DialogProps {
  readonly project: Project
  readonly milestone: Milestone | null
  readonly onClose: () => void
}

function MilestoneDialog({ project, milestone, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { id, currency } = project
  const amountMinor = milestone?.amountMinor ?? null
  const form = useKitForm({
    initial: {
      name: milestone?.name ?? "",
      dueOn: milestone?.dueOn ?? "",
      amount: amountMinor === null ? "" : minorToDecimal(amountMinor, currency),
    },
    check: ({ name, amount }) => ({
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(amount === "" || decimalToMinor(amount, currency) !== null ? {} : { amount: t("form.notAmount") }),
    }),
    save: ({ name, dueOn, amount }) => {
      const body = {
        name: name.trim(),
        dueOn: dueOn === "" ? null : dueOn,
        amountMinor: amount === "" ? null : decimalToMinor(amount, currency),
      }
      return milestone === null
        ? call("post", "/projects/{id}/milestones", { path: { id }, body })
        : call("patch", "/projects/{id}/milestones/{milestoneId}", { path: { id, milestoneId: milestone.id }, body })
    },
    onSaved: async () => {
      await refresh(client, ["/projects"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldNames: { amountMinor: "amount" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={milestone === null ? t("projects.newMilestone") : milestone.name}
      action={t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      <TextInput type="date" label={t("projects.dueOn")} {...getInputProps("dueOn")} />
      <DecimalField label={t("common.amount")} unit={currency} {...getInputProps("amount")} />
    </FormModal>
  )
}
