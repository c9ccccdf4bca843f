import { Anchor, Group, Stack, Title } from "@mantine/core"
import { IconChevronLeft } from "@tabler/icons-react"
import { type ReactNode, useEffect } from "react"
import { Link } from "react-router"

interface PageHeadProps {
  readonly title: string
  readonly back?: { readonly to: string; readonly label: string } | undefined
  readonly badges?: ReactNode
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
}

/** The head of every page: its one h1 (also the window's title), the way back, its states, and what can be done. */
export function PageHead({ title, back, badges, subtitle, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Mortise`
  }, [title])
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={2} className="m-head">
        {back && (
          <Anchor component={Link} to={back.to} size="sm" c="dimmed">
            <Group gap={2} component="span">
              <IconChevronLeft size={14} aria-hidden />
              {back.label}
            </Group>
          </Anchor>
        )}
        <Group gap="xs">
          <Title order={1} size="h2">
            {title}
          </Title>
          {badges}
        </Group>
        {subtitle}
      </Stack>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  )
}
