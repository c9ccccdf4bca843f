import { ActionIcon, Button, Group, Menu, Paper, Stack, Text, Title, UnstyledButton } from "@mantine/core"
import { IconDots, IconPlus } from "@tabler/icons-react"
import { type DragEvent, useState } from "react"
import { call, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { MemberName } from "../hours/holder-name.tsx"
import { spanText } from "../hours/states.tsx"
import type { Project, Task } from "./states.tsx"
import { TaskDialog } from "./task-dialog.tsx"
import "./projects.css"

const columns = ["open", "in_progress", "blocked", "done", "cancelled"] as const satisfies readonly Task["state"][]
/** Where a task may go from its state, as the server has it. */
const nextStates = {
  open: ["in_progress", "blocked", "done", "cancelled"],
  in_progress: ["open", "blocked", "done", "cancelled"],
  blocked: ["open", "in_progress", "cancelled"],
  done: ["open", "in_progress"],
  cancelled: ["open"],
} as const satisfies Record<Task["state"], readonly Task["state"][]>

type Step =
  | { readonly task: Task; readonly to: Task["state"] }
  | { readonly task: Task; readonly afterId: string | null }

/** The tasks by state: moved by dragging, or by each task's menu (which the keyboard reaches). */
export function ProjectBoard({ project }: { readonly project: Project }) {
  const tasks = useRead("/projects/{id}/tasks", { path: { id: project.id } })
  return <Loaded query={tasks}>{({ data }) => <Board project={project} tasks={data} />}</Loaded>
}

function Board({ project, tasks }: { readonly project: Project; readonly tasks: readonly Task[] }) {
  const t = useText()
  const canWrite = useMay()("projects:write")
  const [opened, setOpened] = useState<Task | "new" | null>(null)
  const path = { id: project.id }
  const toState = (task: Task, state: Task["state"]) =>
    call("patch", "/projects/{id}/tasks/{taskId}", { path: { ...path, taskId: task.id }, body: { state } })
  const change = useChange(
    async (step: Step): Promise<unknown> =>
      "to" in step
        ? toState(step.task, step.to)
        : call("post", "/projects/{id}/tasks/{taskId}/move", {
            path: { ...path, taskId: step.task.id },
            body: { afterId: step.afterId },
          }),
    {
      touches: ["/projects"],
      show: ({ data }, step) => data("/projects/{id}/tasks", (list) => ({ ...list, data: stepped(list.data, step) })),
      onDone: (_, step) =>
        "to" in step &&
        notifyDone(t("projects.taskIs", { title: step.task.title, state: t(`projects.task.${step.to}`) })),
    },
  )
  const run = (step: Step) => change.mutate(step, { onError: notifyFailed })
  return (
    <Stack>
      {canWrite && (
        <Group>
          <Button leftSection={<IconPlus size={16} />} variant="default" onClick={() => setOpened("new")}>
            {t("projects.newTask")}
          </Button>
        </Group>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the window, the arrow keys scroll it */}
      <section className="m-board m-scroll" tabIndex={0} aria-label={t("projects.board")}>
        {columns.map((state) => (
          <BoardState
            key={state}
            state={state}
            tasks={tasks.filter((task) => task.state === state)}
            canWrite={canWrite}
            onDrop={(id) => {
              const task = tasks.find((one) => one.id === id)
              if (task && isNext(task, state)) run({ task, to: state })
            }}
            onOpen={setOpened}
            onStep={run}
          />
        ))}
      </section>
      {opened !== null && (
        <TaskDialog project={project} task={opened === "new" ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Stack>
  )
}

/** The tasks as a step leaves them; a project's own ids tell them from those of another. */
function stepped(tasks: Task[], step: Step): Task[] {
  const { task } = step
  if (!tasks.some(({ id }) => id === task.id)) return tasks
  if ("to" in step) return tasks.map((one) => (one.id === task.id ? { ...one, state: step.to } : one))
  const others = tasks.filter(({ id }) => id !== task.id)
  return others.toSpliced(others.findIndex(({ id }) => id === step.afterId) + 1, 0, task)
}

function isNext(task: Task, state: Task["state"]): boolean {
  return (nextStates[task.state] as readonly string[]).includes(state)
}

interface StateProps {
  readonly state: Task["state"]
  readonly tasks: readonly Task[]
  readonly canWrite: boolean
  readonly onDrop: (taskId: string) => void
  readonly onOpen: (task: Task) => void
  readonly onStep: (step: Step) => void
}

function BoardState({ state, tasks, canWrite, onDrop, onOpen, onStep }: StateProps) {
  const t = useText()
  const [isOver, setOver] = useState(false)
  const name = t(`projects.task.${state}`)
  return (
    <section
      className="m-board-state"
      aria-label={name}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!canWrite) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData("text/plain"))
      }}
    >
      <Title order={2} size="h6">
        {name} <span className="m-number">{tasks.length}</span>
      </Title>
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task, place) => (
            <li key={task.id}>
              <Card
                task={task}
                canWrite={canWrite}
                onOpen={() => onOpen(task)}
                menu={<TaskMenu task={task} before={tasks.slice(0, place)} after={tasks[place + 1]} onStep={onStep} />}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface CardProps {
  readonly task: Task
  readonly canWrite: boolean
  readonly onOpen: () => void
  readonly menu: React.ReactNode
}

function Card({ task, canWrite, onOpen, menu }: CardProps) {
  const t = useText()
  const { date } = useFormats()
  const { dueOn, assigneeId, estimateMinutes, usedMinutes } = task
  const used = Number(usedMinutes) > 0 ? spanText(t, Number(usedMinutes)) : null
  const estimate = estimateMinutes === null ? null : spanText(t, estimateMinutes)
  const time = [used, estimate].filter((part) => part !== null).join(" / ")
  return (
    <Paper
      withBorder
      p="xs"
      className="m-task"
      draggable={canWrite}
      onDragStart={(event: DragEvent) => event.dataTransfer.setData("text/plain", task.id)}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
        <UnstyledButton onClick={onOpen}>
          <Text size="sm" fw={600}>
            {task.title}
          </Text>
        </UnstyledButton>
        {canWrite && menu}
      </Group>
      <Text size="xs" c="dimmed">
        {dueOn !== null && date(dueOn)} {assigneeId !== null && <MemberName id={assigneeId} />} {time}
      </Text>
    </Paper>
  )
}

interface MenuProps {
  readonly task: Task
  /** Those above it in its state, and the one below it. */
  readonly before: readonly Task[]
  readonly after: Task | undefined
  readonly onStep: (step: Step) => void
}

function TaskMenu({ task, before, after, onStep }: MenuProps) {
  const t = useText()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t("projects.moveTask", { title: task.title })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {nextStates[task.state].map((to) => (
          <Menu.Item key={to} onClick={() => onStep({ task, to })}>
            {t("projects.moveTo", { state: t(`projects.task.${to}`) })}
          </Menu.Item>
        ))}
        {before.length > 0 && (
          <Menu.Item onClick={() => onStep({ task, afterId: before.at(-2)?.id ?? null })}>
            {t("projects.moveUp")}
          </Menu.Item>
        )}
        {after !== undefined && (
          <Menu.Item onClick={() => onStep({ task, afterId: after.id })}>{t("projects.moveDown")}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
