import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, idSchema, listQuery, pageSchema, type Route, route, strict } from "#platform/http"
import * as b from "./bodies.ts"
import * as milestones from "./milestones.ts"
import { listTasks } from "./task-store.ts"
import { addTask, changeTask, listProjectTasks, loadTask, moveTask, removeTask } from "./tasks.ts"

const tag = "Projects"
const params = idParams("prj")
const taskParams = strict({ id: idSchema("prj"), taskId: idSchema("tsk") })
const milestoneParams = strict({ id: idSchema("prj"), milestoneId: idSchema("mst") })

const ownTaskRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/projects/:id/tasks",
    tag,
    summary: "The tasks of a project in the order of its board",
    access: "projects:read",
    params,
    reply: pageSchema(b.TaskBody),
    handle: async (ctx, input) => ({
      data: (await listProjectTasks(ctx, input.params.id)).map(b.taskBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "POST",
    path: "/projects/:id/tasks",
    tag,
    summary: "Add a task",
    access: "projects:write",
    params,
    body: b.TaskInput,
    reply: b.TaskBody,
    status: 201,
    handle: async (ctx, input) => b.taskBody(await addTask(ctx, input.params.id, b.taskDraft(input.body))),
  }),
  route({
    method: "GET",
    path: "/projects/:id/tasks/:taskId",
    tag,
    summary: "One task",
    access: "projects:read",
    params: taskParams,
    reply: b.TaskBody,
    handle: async (ctx, { params: { id, taskId } }) => b.taskBody(await loadTask(ctx, id, taskId)),
  }),
  route({
    method: "PATCH",
    path: "/projects/:id/tasks/:taskId",
    tag,
    summary: "Change a task, or its state",
    access: "projects:write",
    params: taskParams,
    body: b.TaskPatch,
    reply: b.TaskBody,
    handle: async (ctx, { params: { id, taskId }, body, ifMatch }) =>
      b.taskBody(await changeTask(ctx, id, taskId, body, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/projects/:id/tasks/:taskId/move",
    tag,
    summary: "Put a task behind another one on the board; null: at its top",
    access: "projects:write",
    params: taskParams,
    body: b.TaskMove,
    reply: pageSchema(b.TaskBody),
    handle: async (ctx, { params: { id, taskId }, body }) => ({
      data: (await moveTask(ctx, id, taskId, body.afterId)).map(b.taskBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "DELETE",
    path: "/projects/:id/tasks/:taskId",
    tag,
    summary: "Remove a task on which no time was logged",
    access: "projects:write",
    params: taskParams,
    handle: (ctx, { params: { id, taskId } }) => removeTask(ctx, id, taskId).then(() => undefined),
  }),
]

const personRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/project-tasks",
    tag,
    summary: "A person's tasks over all projects, those due first before the others",
    access: "projects:read",
    query: listQuery({ assigneeId: idSchema("usr"), open: Type.Optional(Type.Boolean()) }),
    reply: pageSchema(b.TaskBody),
    handle: async (ctx, { query: { open, ...query } }) => {
      const page = await listTasks(ctx, { ...query, isOpen: open, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(b.taskBody), nextCursor: page.nextCursor }
    },
  }),
]

const milestoneRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/projects/:id/milestones",
    tag,
    summary: "The milestones of a project",
    access: "projects:read",
    params,
    reply: pageSchema(b.MilestoneBody),
    handle: async (ctx, input) => ({
      data: (await milestones.listMilestones(ctx, input.params.id)).map(b.milestoneBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "POST",
    path: "/projects/:id/milestones",
    tag,
    summary: "Add a milestone; its amount is billed when it is reached",
    access: "projects:write",
    params,
    body: b.MilestoneInput,
    reply: b.MilestoneBody,
    status: 201,
    handle: async (ctx, input) =>
      b.milestoneBody(await milestones.addMilestone(ctx, input.params.id, b.milestoneDraft(input.body))),
  }),
  route({
    method: "PATCH",
    path: "/projects/:id/milestones/:milestoneId",
    tag,
    summary: "Change a milestone that no invoice has",
    access: "projects:write",
    params: milestoneParams,
    body: b.MilestonePatch,
    reply: b.MilestoneBody,
    handle: async (ctx, { params: { id, milestoneId }, body, ifMatch }) =>
      b.milestoneBody(await milestones.changeMilestone(ctx, id, milestoneId, b.milestonePatch(body), ifMatch)),
  }),
  ...(
    [
      ["reach", "A milestone is reached: its amount can be billed", milestones.reachMilestone],
      ["withdraw", "A milestone was not reached after all", milestones.withdrawMilestone],
    ] as const
  ).map(([verb, summary, work]) =>
    route({
      method: "POST",
      path: `/projects/:id/milestones/:milestoneId/${verb}`,
      tag,
      summary,
      access: "projects:write",
      params: milestoneParams,
      reply: b.MilestoneBody,
      handle: async (ctx, { params: { id, milestoneId } }) => b.milestoneBody(await work(ctx, id, milestoneId)),
    }),
  ),
  route({
    method: "DELETE",
    path: "/projects/:id/milestones/:milestoneId",
    tag,
    summary: "Remove a milestone that no invoice has and no task belongs to",
    access: "projects:write",
    params: milestoneParams,
    handle: (ctx, { params: { id, milestoneId } }) =>
      milestones.removeMilestone(ctx, id, milestoneId).then(() => undefined),
  }),
]

/** Routes of tasks and milestones. */
export const taskRoutes: readonly Route[] = [...ownTaskRoutes, ...personRoutes, ...milestoneRoutes]
