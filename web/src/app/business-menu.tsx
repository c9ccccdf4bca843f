import { Group, Menu, Text, UnstyledButton } from "@mantine/core"
import { IconCheck, IconPlus, IconSelector } from "@tabler/icons-react"
import { useEffect } from "react"
import { useText } from "../texts/index.ts"
import { appRoot, businessRoot, goTo } from "./address.ts"
import { Letters } from "./letters.tsx"
import { useHere } from "./me.ts"
import { rememberLast } from "./remembered.ts"

/** Which business this window works in, and the way to the person's others. */
export function BusinessMenu() {
  const t = useText()
  const { me } = useHere()
  const { tenant } = me
  useEffect(() => rememberLast(tenant.slug), [tenant.slug])
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className="m-business" aria-label={t("shell.switchBusiness", { name: tenant.name })}>
          <Group wrap="nowrap" gap="xs">
            <Letters of={tenant.name.slice(0, 1)} isFilled />
            <Text size="sm" fw={650} truncate flex={1}>
              {tenant.name}
            </Text>
            <IconSelector size={16} aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {me.businesses.map((business) => (
          <Menu.Item
            key={business.id}
            onClick={() => goTo(`${businessRoot(business.slug)}/`)}
            rightSection={business.id === tenant.id ? <IconCheck size={16} aria-label={t("shell.thisOne")} /> : null}
          >
            {business.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => goTo(`${appRoot}/businesses/new`)}>
          {t("shell.newBusiness")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
