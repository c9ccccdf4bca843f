import { Alert, Button, Group } from "@mantine/core"
import { Link } from "react-router"
import { useText } from "../../texts/index.ts"

/** In place of a form that needs a tax class, while there is none. */
export function NoTaxClass() {
  const t = useText()
  return (
    <Alert color="orange" title={t("invoices.noTaxClass")}>
      {t("invoices.noTaxClassText")}
      <Group mt="sm">
        <Button component={Link} to="/settings/tax">
          {t("invoices.toTax")}
        </Button>
      </Group>
    </Alert>
  )
}
