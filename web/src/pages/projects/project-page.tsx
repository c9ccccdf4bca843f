import { Group, Stack, Text } from "@mantine/core"
import { useParams } from "react-router"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { AddressTabs, Loaded, PageHead } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { LogButton } from "../hours/log-button.tsx"
import { StartClock } from "../hours/timer.tsx"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { ProjectActions } from "./project-actions.tsx"
import { ProjectBoard } from "./project-board.tsx"
import { ProjectMembers } from "./project-members.tsx"
import { ProjectMoney } from "./project-money.tsx"
import { type Project, ProjectState } from "./states.tsx"

/** One project: its board, its money, its people. */
export function Component() {
  const { id = "" } = useParams()
  const project = useRead("/projects/{id}", { path: { id } })
  return <Loaded query={project}>{(found) => <ProjectView project={found} />}</Loaded>
}

function ProjectView({ project }: { readonly project: Project }) {
  const t = useText()
  const { date } = useFormats()
  const { startsOn, dueOn } = project
  const days = [startsOn, dueOn].map((day) => (day === null ? "" : date(day)))
  return (
    <Stack>
      <PageHead
        title={project.name}
        back={{ to: "/projects", label: t("projects.title") }}
        badges={<ProjectState project={project} />}
        subtitle={
          <Group gap="xs">
            <CustomerLink id={project.customerId} />
            {(startsOn ?? dueOn) !== null && (
              <Text size="sm" c="dimmed">
                {days.join(" – ")}
              </Text>
            )}
          </Group>
        }
        actions={
          <>
            <StartClock body={{ projectId: project.id }} />
            <LogButton place={{ place: "project", placeId: project.id, taskId: null }} />
            <ProjectActions project={project} />
          </>
        }
      />
      {project.description !== null && (
        <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {project.description}
        </Text>
      )}
      <AddressTabs
        label={project.name}
        tabs={[
          { key: "board", label: t("projects.board"), content: () => <ProjectBoard project={project} /> },
          { key: "money", label: t("projects.money"), content: () => <ProjectMoney project={project} /> },
          { key: "people", label: t("projects.people"), content: () => <ProjectMembers project={project} /> },
          { key: "history", label: t("history.title"), content: () => <RecordHistory subject={project.id} /> },
        ]}
      />
    </Stack>
  )
}
