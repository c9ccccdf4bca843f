import { Button, Group, Menu } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import type { ComponentType } from "react"
import { useMay } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"

/** Something that can be done to a record. */
export interface Action {
  readonly key: string
  readonly label: string
  readonly icon?: ComponentType<{ size?: number }>
  readonly onClick: () => void
  readonly needs: string
  /** Left out when the record's state does not allow it. */
  readonly isOffered?: boolean
  /** One of the one or two that the page is opened for: a button of its own. */
  readonly isMain?: boolean
  readonly isDanger?: boolean
  readonly isBusy?: boolean
}

/** The actions of a record's page: the main ones as buttons, the rest in a menu. What the person may not do is not shown. */
export function Actions({ actions }: { readonly actions: readonly Action[] }) {
  const t = useText()
  const may = useMay()
  const offered = actions.filter(({ needs, isOffered = true }) => isOffered && may(needs))
  const rest = offered.filter((action) => !action.isMain)
  return (
    <Group gap="xs">
      {offered
        .filter((action) => action.isMain)
        .map((action, place) => (
          <Button
            key={action.key}
            variant={place === 0 ? "filled" : "default"}
            onClick={action.onClick}
            loading={action.isBusy ?? false}
            leftSection={action.icon && <action.icon size={16} />}
          >
            {action.label}
          </Button>
        ))}
      {rest.length > 0 && (
        <Menu>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t("common.more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((action) => (
              <Menu.Item
                key={action.key}
                onClick={action.onClick}
                {...(action.isDanger ? { color: "red" } : {})}
                leftSection={action.icon && <action.icon size={16} />}
              >
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
