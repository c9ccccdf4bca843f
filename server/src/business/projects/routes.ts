import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, idSchema, listQuery, oneOf, pageSchema, type Route, route, strict } from "#platform/http"
import * as b from "./bodies.ts"
import { listMembers, putMember, removeMember } from "./members.ts"
import type { ProjectPorts } from "./ports.ts"
import { projectActions, projectStates } from "./project.ts"
import { changeProject, createProject, loadProject, moveProject } from "./save.ts"
import { listProjects } from "./store.ts"
import { taskRoutes } from "./task-routes.ts"

const tag = "Projects"
const params = idParams("prj")

const ownRoutes = (ports: ProjectPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/projects",
    tag,
    summary: "Projects, latest first",
    access: "projects:read",
    query: listQuery({
      customerId: Type.Optional(idSchema("cus")),
      state: Type.Optional(oneOf(projectStates)),
      overBudget: Type.Optional(Type.Boolean()),
      search: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: pageSchema(b.ProjectBody),
    handle: async (ctx, { query: { overBudget, ...query } }) => {
      const limit = query.limit ?? pageSizeDefault
      const page = await listProjects(ctx, { ...query, isOverBudget: overBudget, limit })
      return { data: page.data.map(b.projectBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/projects",
    tag,
    summary: "Plan a project",
    access: "projects:write",
    body: b.ProjectInput,
    reply: b.ProjectBody,
    status: 201,
    handle: async (ctx, { body }) => b.projectBody(await createProject(ctx, ports, b.projectDraft(body))),
  }),
  route({
    method: "GET",
    path: "/projects/:id",
    tag,
    summary: "One project",
    access: "projects:read",
    params,
    reply: b.ProjectBody,
    handle: async (ctx, input) => b.projectBody(await loadProject(ctx, input.params.id)),
  }),
  route({
    method: "PATCH",
    path: "/projects/:id",
    tag,
    summary: "Change a project",
    description:
      "A new budget tells of its thresholds anew. How it is billed changes for what is approved from then on.",
    access: "projects:write",
    params,
    body: b.ProjectPatch,
    reply: b.ProjectBody,
    handle: async (ctx, { params: { id }, body, ifMatch }) =>
      b.projectBody(await changeProject(ctx, ports, id, b.projectPatch(body), ifMatch)),
  }),
  ...projectActions.map((action) =>
    route({
      method: "POST",
      path: `/projects/:id/${action}`,
      tag,
      summary: actionSummaries[action],
      access: "projects:write",
      params,
      reply: b.ProjectBody,
      handle: async (ctx, input) => b.projectBody(await moveProject(ctx, input.params.id, action, input.ifMatch)),
    }),
  ),
]

const actionSummaries: Record<(typeof projectActions)[number], string> = {
  start: "Start a planned project",
  hold: "Put a project on hold",
  resume: "Go on with a project that was on hold",
  complete: "Complete a project; all of its tasks are done or cancelled",
  cancel: "Cancel a project",
  reopen: "Take up a completed or cancelled project again",
}

const memberParams = strict({ id: idSchema("prj"), userId: idSchema("usr") })

const memberRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/projects/:id/members",
    tag,
    summary: "The members of a project",
    access: "projects:read",
    params,
    reply: pageSchema(b.MemberBody),
    handle: async (ctx, input) => ({
      data: (await listMembers(ctx, input.params.id)).map(b.memberBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "PUT",
    path: "/projects/:id/members/:userId",
    tag,
    summary: "Add somebody to a project, or give them another part in it",
    access: "projects:write",
    params: memberParams,
    body: b.MemberInput,
    reply: b.MemberBody,
    handle: async (ctx, { params: { id, userId }, body }) => b.memberBody(await putMember(ctx, id, userId, body.role)),
  }),
  route({
    method: "DELETE",
    path: "/projects/:id/members/:userId",
    tag,
    summary: "Take somebody off a project",
    access: "projects:write",
    params: memberParams,
    handle: (ctx, { params: { id, userId } }) => removeMember(ctx, id, userId).then(() => undefined),
  }),
]

/** Every route of projects; `ports` say what other domains know. */
export const projectRoutes = (ports: ProjectPorts): readonly Route[] => [
  ...ownRoutes(ports),
  ...memberRoutes,
  ...taskRoutes,
]
