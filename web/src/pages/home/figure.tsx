import { Anchor, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core"
import type { ReactNode } from "react"
import { Link } from "react-router"
import { ProblemView } from "../../kit/feedback/index.ts"

interface FigureCardProps {
  readonly title: string
  readonly to: string
  /** The one number of the card; undefined while it comes. */
  readonly value: string | undefined
  readonly error: unknown
  readonly isBad?: boolean
  readonly children?: ReactNode
}

/** One number of the first page, what it is made of, and the way to all of it. */
export function FigureCard({ title, to, value, error, isBad = false, children }: FigureCardProps) {
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap={6} h="100%">
        <Title order={2} size="sm">
          <Anchor component={Link} to={to} c="dimmed" inherit>
            {title}
          </Anchor>
        </Title>
        {error !== null ? (
          <ProblemView error={error} />
        ) : value === undefined ? (
          <Skeleton height={36} width={140} />
        ) : (
          <Text fz={26} fw={650} lh={1.2} className="m-number" {...(isBad ? { c: "var(--mantine-color-error)" } : {})}>
            {value}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  )
}

/** A line below the number: what, and how much. */
export function FigureLine({ label, value }: { readonly label: ReactNode; readonly value: ReactNode }) {
  return (
    <Group justify="space-between" align="baseline" wrap="nowrap" gap="xs">
      <Text size="sm" c="dimmed" component="div" miw={0} style={{ overflowWrap: "anywhere" }}>
        {label}
      </Text>
      <Text size="sm" className="m-number" flex="none">
        {value}
      </Text>
    </Group>
  )
}
