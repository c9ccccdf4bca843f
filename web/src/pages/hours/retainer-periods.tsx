import { Button, Group, Stack } from "@mantine/core"
import { call, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, SmallTable } from "../../kit/detail/index.ts"
import { Dialog } from "../../kit/feedback/dialog.tsx"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { type Retainer, unitsText } from "./retainer.ts"

interface PeriodsProps {
  readonly retainer: Retainer
  readonly onEdit: () => void
  readonly onClose: () => void
}

/** A retainer's periods: granted, carried over, used, left; and the way to change it, to end it or to take it up again. */
export function RetainerPeriods({ retainer, onEdit, onClose }: PeriodsProps) {
  const t = useText()
  const formats = useFormats()
  const { date, money } = formats
  const canWrite = useMay()("work:approve")
  const periods = useRead("/work/retainers/{id}/periods", { path: { id: retainer.id } })
  const units = (amount: string) => unitsText(t, formats, retainer, amount)
  const change = useChange(
    (isActive: boolean) =>
      call("patch", "/work/retainers/{id}", {
        path: { id: retainer.id },
        body: { isActive },
        version: retainer.version,
      }),
    { touches: ["/work/retainers"] },
  )
  const toggle = async () => {
    const { isActive } = retainer
    const question = { title: t("retainers.endTitle"), text: t("retainers.endText"), action: t("retainers.end") }
    if (isActive && !(await confirm(question))) return
    change.mutate(!isActive, {
      onError: notifyFailed,
      onSuccess: () => {
        notifyDone(t("common.saved"))
        onClose()
      },
    })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={retainer.name}
      size="xl"
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack>
        <Loaded query={periods}>
          {({ data }) => (
            <SmallTable
              label={t("retainers.periods")}
              rows={data}
              rowKey={({ id }) => id}
              empty={t("retainers.noPeriods")}
              columns={[
                {
                  key: "span",
                  title: t("retainers.period"),
                  cell: (p) => `${date(p.startsOn)}${p.endsOn === null ? "" : ` – ${date(p.endsOn)}`}`,
                },
                { key: "granted", title: t("retainers.granted"), cell: (p) => units(p.granted), align: "right" },
                {
                  key: "carried",
                  title: t("retainers.carried"),
                  cell: (p) => units(p.carriedIn),
                  align: "right",
                  isWide: true,
                },
                { key: "drawn", title: t("retainers.drawn"), cell: (p) => units(p.drawn), align: "right" },
                { key: "left", title: t("retainers.left"), cell: (p) => units(p.left), align: "right" },
                {
                  key: "fee",
                  title: t("retainers.fee"),
                  cell: (p) =>
                    `${money(p.feeMinor, retainer.currency)}${p.isFeeBilled ? ` (${t("hours.billing.billed")})` : ""}`,
                  align: "right",
                  isWide: true,
                },
              ]}
            />
          )}
        </Loaded>
        {canWrite && (
          <Group justify="flex-end">
            <Button variant="default" onClick={onEdit}>
              {t("common.edit")}
            </Button>
            <Button
              variant="default"
              loading={change.isPending}
              {...(retainer.isActive ? { c: "red" } : {})}
              onClick={() => void toggle()}
            >
              {t(retainer.isActive ? "retainers.end" : "retainers.resume")}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  )
}
