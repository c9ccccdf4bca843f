import { ActionIcon, Button, Group, Menu, Stack, Text, UnstyledButton } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from "@tabler/icons-react"
import { StateBadge } from "../../../kit/detail/index.ts"
import { useText } from "../../../texts/index.ts"
import { faultsOf, type Item, type Kinds, slotsOf } from "./blocks.ts"
import { rootZone, useBlockActions, useChosen, useItems } from "./use-blocks.ts"
import { blockName, wordOf } from "./words.ts"

/** The page as a list: every block is chosen, moved, copied and removed here without dragging. */
export function Outline({ kinds }: { readonly kinds: Kinds }) {
  const t = useText()
  const items = useItems()
  const chosen = useChosen()
  const at = items.findIndex(({ props }) => props.id === chosen?.props.id)
  return (
    <Stack gap="xs" component="section" aria-label={t("storefronts.blocks")}>
      <AddBlock
        label={t("storefronts.addBlock")}
        kinds={[...kinds.keys()]}
        zone={rootZone}
        place={at < 0 ? items.length : at + 1}
        isMain
      />
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("storefronts.noBlocks")}
        </Text>
      )}
      <Lines kinds={kinds} items={items} />
    </Stack>
  )
}

function Lines({ kinds, items }: { readonly kinds: Kinds; readonly items: readonly Item[] }) {
  return (
    <ol className="m-outline">
      {items.map((item, at) => (
        <li key={item.props.id}>
          <Line kinds={kinds} item={item} isFirst={at === 0} isLast={at === items.length - 1} />
          <Inside kinds={kinds} item={item} />
        </li>
      ))}
    </ol>
  )
}

interface LineProps {
  readonly kinds: Kinds
  readonly item: Item
  readonly isFirst: boolean
  readonly isLast: boolean
}

function Line({ kinds, item, isFirst, isLast }: LineProps) {
  const t = useText()
  const { choose, move, copy, remove } = useBlockActions()
  const isChosen = useChosen()?.props.id === item.props.id
  const fields = kinds.get(item.type) ?? []
  const { id } = item.props
  const name = blockName(t, item.type, fields, item.props)
  const buttons = [
    { label: t("storefronts.moveUp", { name }), Icon: IconArrowUp, isOff: isFirst, act: () => move(id, -1) },
    { label: t("storefronts.moveDown", { name }), Icon: IconArrowDown, isOff: isLast, act: () => move(id, 1) },
    { label: t("storefronts.copyOne", { name }), Icon: IconCopy, isOff: false, act: () => copy(id) },
    { label: t("storefronts.removeOne", { name }), Icon: IconTrash, isOff: false, act: () => remove(id) },
  ]
  return (
    <Group gap={2} wrap="nowrap" className="m-outline-line" data-chosen={isChosen || undefined}>
      <UnstyledButton className="m-outline-name" aria-pressed={isChosen} onClick={() => choose(id)}>
        <Text size="sm" truncate>
          {name}
        </Text>
        {faultsOf(fields, item.props).size > 0 && <StateBadge tone="warn">{t("storefronts.incomplete")}</StateBadge>}
      </UnstyledButton>
      {buttons.map(({ label, Icon, isOff, act }) => (
        <ActionIcon
          key={label}
          variant="subtle"
          color="gray"
          size={26}
          aria-label={label}
          disabled={isOff}
          onClick={act}
        >
          <Icon size={14} />
        </ActionIcon>
      ))}
    </Group>
  )
}

/** The blocks that lie in a block, list by list. */
function Inside({ kinds, item }: { readonly kinds: Kinds; readonly item: Item }) {
  const t = useText()
  const slots = slotsOf(kinds.get(item.type) ?? [], item.props)
  return slots.map(({ zone, place: n, allow, items }) => (
    <fieldset key={zone} className="m-outline-slot" aria-label={t("storefronts.column", { n })}>
      <Lines kinds={kinds} items={items} />
      <AddBlock
        label={t("storefronts.addTo", { n })}
        kinds={allow}
        zone={`${item.props.id}:${zone}`}
        place={items.length}
      />
    </fieldset>
  ))
}

interface AddBlockProps {
  readonly label: string
  readonly kinds: readonly string[]
  readonly zone: string
  readonly place: number
  readonly isMain?: true
}

function AddBlock({ label, kinds, zone, place, isMain }: AddBlockProps) {
  const t = useText()
  const { add } = useBlockActions()
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size={isMain ? "sm" : "compact-xs"}
          variant={isMain ? "default" : "subtle"}
          leftSection={<IconPlus size={14} />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind, zone, place)}>
            {wordOf(t, "kind", kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
