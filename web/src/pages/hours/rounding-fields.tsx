import { Group, NumberInput, Select } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import type { Reply } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"

type Rounding = Reply<"get", "/work/settings">["rounding"]

/** The same as a form holds it: a field that is emptied is no number for a while. */
export interface RoundingValues {
  scope: Rounding["scope"]
  mode: Rounding["mode"]
  incrementMinutes: number | string
  minimumMinutes: number | string
}

const scopes = ["entry", "ticket_day"] as const satisfies readonly Rounding["scope"][]
const modes = ["up", "nearest", "down"] as const satisfies readonly Rounding["mode"][]
const minutesMax = 480

/** What is wrong with a rounding, by field below `at`. */
export function checkRounding(at: string, values: RoundingValues, wrong: string): Record<string, string> {
  const isWhole = (value: number | string, least: number) =>
    value !== "" && Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= minutesMax
  return {
    ...(isWhole(values.incrementMinutes, 1) ? {} : { [`${at}.incrementMinutes`]: wrong }),
    ...(isWhole(values.minimumMinutes, 0) ? {} : { [`${at}.minimumMinutes`]: wrong }),
  }
}

/** A rounding as the API takes it. */
export function roundingBody({ scope, mode, incrementMinutes, minimumMinutes }: RoundingValues): Rounding {
  return { scope, mode, incrementMinutes: Number(incrementMinutes), minimumMinutes: Number(minimumMinutes) }
}

interface RoundingFieldsProps<V> {
  readonly fields: UseFormReturnType<V>
  /** Where the rounding stands in the form. */
  readonly at: string
}

/** How worked minutes become minutes that are charged. */
export function RoundingFields<V extends object>({ fields, at }: RoundingFieldsProps<V>) {
  const t = useText()
  const { getInputProps } = fields
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t("rounding.mode")}
          data={modes.map((value) => ({ value, label: t(`rounding.modes.${value}`) }))}
          allowDeselect={false}
          {...getInputProps(`${at}.mode`)}
        />
        <Select
          label={t("rounding.scope")}
          data={scopes.map((value) => ({ value, label: t(`rounding.scopes.${value}`) }))}
          allowDeselect={false}
          {...getInputProps(`${at}.scope`)}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t("rounding.increment")}
          allowDecimal={false}
          min={1}
          max={minutesMax}
          clampBehavior="none"
          {...getInputProps(`${at}.incrementMinutes`)}
        />
        <NumberInput
          label={t("rounding.minimum")}
          allowDecimal={false}
          min={0}
          max={minutesMax}
          clampBehavior="none"
          {...getInputProps(`${at}.minimumMinutes`)}
        />
      </Group>
    </>
  )
}
