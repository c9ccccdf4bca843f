import { Grid, Skeleton, Stack, Tabs } from "@mantine/core"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useSearchParams } from "react-router"
import { hasCode, Problem } from "../../api/index.ts"
import { NotFound, ProblemView } from "../feedback/index.ts"

/** Shows what was read; while it comes, its outline; where it fails, why. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error === null) return <Outline />
  const isGone =
    query.error instanceof Problem && (query.error.status === 404 || hasCode(query.error, "request.invalid"))
  return isGone ? <NotFound /> : <ProblemView error={query.error} onRetry={() => void query.refetch()} />
}

function Outline() {
  return (
    <Stack aria-busy>
      <Skeleton height={30} width={260} />
      <Skeleton height={150} />
      <Skeleton height={220} />
    </Stack>
  )
}

/** The body of a record's page: what it is about at the left, facts at the right; one below the other on a phone. */
export function TwoColumns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack>{main}</Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack>{side}</Stack>
      </Grid.Col>
    </Grid>
  )
}

export interface Tab {
  readonly key: string
  readonly label: string
  readonly content: () => ReactNode
}

/** Tabs whose name stands in the address (`?tab=stock`); only the open one is made. */
export function AddressTabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  const [params, setParams] = useSearchParams()
  const open = tabs.find(({ key }) => key === params.get("tab")) ?? tabs[0]
  return (
    <Tabs
      value={open?.key ?? null}
      onChange={(key) => setParams(key === null || key === tabs[0]?.key ? {} : { tab: key }, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List aria-label={label} className="m-tabs">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.key} value={tab.key}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.key} value={tab.key} pt="md">
          {tab.content()}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
