import { TextInput, type TextInputProps } from "@mantine/core"
import { type ChangeEvent, type FocusEvent, useState } from "react"
import { parseMicro, readDecimal, useFormats } from "../../formats/index.ts"

interface DecimalFieldProps extends Omit<TextInputProps, "value" | "defaultValue" | "onChange"> {
  /** A decimal (`"12.5"`), or as typed while it can't be read as one; `isDecimal` tells. */
  readonly value?: string
  readonly onChange?: (decimal: string) => void
  /** Shown behind the number: a currency, `%`, a unit. */
  readonly unit?: string
}

/** A number typed in the reader's own way of writing; the form holds a plain decimal, never a float. */
export function DecimalField({ value = "", onChange, unit, onBlur, onFocus, ...rest }: DecimalFieldProps) {
  const { locale, number } = useFormats()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (isDecimal(value) ? number(value) : value)
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      {...(unit === undefined
        ? {}
        : { rightSection: <span className="m-unit">{unit}</span>, rightSectionWidth: unitWidth(unit) })}
      onFocus={(event: FocusEvent<HTMLInputElement>) => {
        setTyped(shown)
        onFocus?.(event)
      }}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange?.(text.trim() === "" ? "" : (readDecimal(text, locale) ?? text))
      }}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}

/** Is this a decimal that the server takes? */
export function isDecimal(value: string): boolean {
  return parseMicro(value) !== null
}

function unitWidth(unit: string): number {
  return 18 + unit.length * 9
}
