import { useEffect, useRef } from "react"

interface RowCheckboxProps {
  readonly label: string
  readonly isOn: boolean
  /** Some, but not all. */
  readonly isPartly?: boolean
  /** With `isRange` (Shift), everything since the last one is meant. */
  readonly onChange: (isRange: boolean) => void
}

/** The browser's own checkbox: one element for each row instead of a component of many. */
export function RowCheckbox({ label, isOn, isPartly = false, onChange }: RowCheckboxProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current !== null) field.current.indeterminate = isPartly
  }, [isPartly])
  return (
    <input
      ref={field}
      type="checkbox"
      className="m-check"
      aria-label={label}
      checked={isOn}
      onChange={(event) => onChange((event.nativeEvent as PointerEvent).shiftKey)}
    />
  )
}
