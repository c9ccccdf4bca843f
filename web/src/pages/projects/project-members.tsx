import { ActionIcon, Group, Select, Text } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { call, type Row, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { useMembers } from "../pickers/members.ts"
import type { Project } from "./states.tsx"

type Member = Row<"/projects/{id}/members">
const roles = ["manager", "member", "observer"] as const satisfies readonly Member["role"][]

/** Who works on a project, and as what. */
export function ProjectMembers({ project }: { readonly project: Project }) {
  const t = useText()
  const canWrite = useMay()("projects:write")
  const people = useMembers()
  const members = useRead("/projects/{id}/members", { path: { id: project.id } })
  const put = useChange(
    ({ userId, role }: Pick<Member, "userId" | "role">) =>
      call("put", "/projects/{id}/members/{userId}", { path: { id: project.id, userId }, body: { role } }),
    { touches: ["/projects"], onDone: () => notifyDone(t("common.saved")) },
  )
  const remove = useChange(
    ({ userId }: Member) => call("delete", "/projects/{id}/members/{userId}", { path: { id: project.id, userId } }),
    {
      touches: ["/projects"],
      onDone: (_, member) => notifyDone(t("projects.memberRemoved"), () => put.mutateAsync(member)),
    },
  )
  const known = members.data?.data.map(({ userId }) => userId) ?? []
  return (
    <Panel title={t("projects.people")}>
      <Loaded query={members}>
        {({ data }) =>
          data.map((member) => (
            <Group key={member.userId} justify="space-between" wrap="nowrap">
              <Text size="sm">{member.name}</Text>
              <Group gap="xs" wrap="nowrap">
                <Select
                  size="xs"
                  aria-label={t("projects.roleOf", { name: member.name })}
                  data={roles.map((value) => ({ value, label: t(`projects.role.${value}`) }))}
                  value={member.role}
                  allowDeselect={false}
                  disabled={!canWrite}
                  onChange={(role) => role && put.mutate({ ...member, role }, { onError: notifyFailed })}
                />
                {canWrite && (
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t("projects.removeMember", { name: member.name })}
                    onClick={() => remove.mutate(member, { onError: notifyFailed })}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </Group>
            </Group>
          ))
        }
      </Loaded>
      {canWrite && (
        <Select
          label={t("projects.addMember")}
          placeholder={t("common.add")}
          data={people
            .filter(({ userId }) => !known.includes(userId))
            .map(({ userId, name }) => ({ value: userId, label: name }))}
          value={null}
          searchable
          nothingFoundMessage={t("common.nothingFound")}
          onChange={(userId) => userId !== null && put.mutate({ userId, role: "member" }, { onError: notifyFailed })}
        />
      )}
    </Panel>
  )
}
