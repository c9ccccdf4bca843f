import { Button, Group, Select, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Project, Task } from "./states.tsx"

interface DialogProps {
  readonly project: Project
  /** Null: a new one. */
  readonly task: Task | null
  readonly onClose: () => void
}

/** A task: what it is, who does it, by when, and in which time. */
export function TaskDialog({ project, task, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const path = { id: project.id }
  const members = useRead("/projects/{id}/members", { path })
  const milestones = useRead("/projects/{id}/milestones", { path })
  const done = async () => {
    await refresh(client, ["/projects"])
    notifyDone(t("common.saved"))
    onClose()
  }
  const form = useKitForm({
    initial: initialOf(task),
    check: ({ title, estimate }) => ({
      ...(title.trim() === "" ? { title: t("form.wanted") } : {}),
      ...(estimate.trim() === "" || /^[1-9]\d{0,5}$/.test(estimate.trim()) ? {} : { estimate: t("form.notNumber") }),
    }),
    save: (values) => {
      const body = bodyOf(values)
      return task === null
        ? call("post", "/projects/{id}/tasks", { path, body })
        : call("patch", "/projects/{id}/tasks/{taskId}", {
            path: { ...path, taskId: task.id },
            body,
            version: task.version,
          })
    },
    onSaved: done,
    fieldNames: { estimateMinutes: "estimate" },
  })
  const remove = async () => {
    if (task === null) return
    const question = {
      title: t("projects.removeTaskTitle"),
      text: t("projects.removeTaskText"),
      action: t("projects.removeTask"),
    }
    if (await confirm(question))
      await call("delete", "/projects/{id}/tasks/{taskId}", { path: { ...path, taskId: task.id } }).then(
        done,
        notifyFailed,
      )
  }
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={task === null ? t("projects.newTask") : task.title}
      action={t("common.save")}
      onClose={onClose}
      extra={
        task !== null && (
          <Button variant="subtle" color="red" mr="auto" onClick={() => void remove()}>
            {t("projects.removeTask")}
          </Button>
        )
      }
    >
      <TextInput label={t("projects.taskTitle")} maxLength={200} data-autofocus {...getInputProps("title")} />
      <Textarea label={t("common.description")} maxLength={5000} autosize {...getInputProps("description")} />
      <Select
        label={t("desk.assignee")}
        placeholder={t("desk.nobody")}
        data={(members.data?.data ?? []).map(({ userId, name }) => ({ value: userId, label: name }))}
        clearable
        clearButtonProps={{ "aria-label": t("desk.nobody") }}
        {...getInputProps("assigneeId")}
      />
      <Select
        label={t("projects.milestone")}
        placeholder={t("common.none")}
        data={(milestones.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        clearButtonProps={{ "aria-label": t("common.none") }}
        {...getInputProps("milestoneId")}
      />
      <Group grow align="flex-start">
        <TextInput type="date" label={t("projects.startsOn")} {...getInputProps("startsOn")} />
        <TextInput type="date" label={t("projects.dueOn")} {...getInputProps("dueOn")} />
        <TextInput label={t("projects.estimate")} inputMode="numeric" {...getInputProps("estimate")} />
      </Group>
    </FormModal>
  )
}

interface TaskValues {
  title: string
  description: string
  assigneeId: string | null
  milestoneId: string | null
  startsOn: string
  dueOn: string
  estimate: string
}

function initialOf(task: Task | null): TaskValues {
  return {
    title: task?.title ?? "",
    description: task?.description ?? "",
    assigneeId: task?.assigneeId ?? null,
    milestoneId: task?.milestoneId ?? null,
    startsOn: task?.startsOn ?? "",
    dueOn: task?.dueOn ?? "",
    estimate: task?.estimateMinutes == null ? "" : String(task.estimateMinutes),
  }
}

function bodyOf({ title, description, startsOn, dueOn, estimate, ...rest }: TaskValues) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  return {
    ...rest,
    title: title.trim(),
    description: orNull(description),
    startsOn: orNull(startsOn),
    dueOn: orNull(dueOn),
    estimateMinutes: estimate.trim() === "" ? null : Number(estimate),
  }
}
