import { type FormErrors, type UseFormReturnType, useForm } from "@mantine/form"
import i18next from "i18next"
import { type FormEvent, useState } from "react"
import { Problem } from "../../api/index.ts"
import { problemText } from "../feedback/problem-text.ts"

export interface KitFormOptions<V extends object, R> {
  readonly initial: V
  /** What is wrong, by field (`lines.0.quantity`); nothing when all is well. The server checks again. */
  readonly check?: (values: V) => FormErrors
  readonly save: (values: V) => Promise<R>
  readonly onSaved?: (reply: R, values: V) => void | Promise<void>
  /** Which field a refusal belongs to, where its code says so: `{ "catalogue.sku_taken": "sku" }`. */
  readonly fieldOfCode?: Readonly<Record<string, string>>
  /** Our names for the server's fields where they differ: `{ "unitPrice": "price" }`. */
  readonly fieldNames?: Readonly<Record<string, string>>
}

/** A form of the app: Mantine's, and what went wrong at the last save. */
export interface KitForm<V extends object> {
  readonly fields: UseFormReturnType<V>
  readonly isSaving: boolean
  /** The refusal that belongs to no field. */
  readonly problem: unknown
  readonly submit: (event?: FormEvent<HTMLFormElement>) => Promise<void>
}

/**
 * A form that saves to the server: fields that it refuses carry its reasons, the rest is shown above the buttons, and what
 * was typed stays.
 */
export function useKitForm<V extends object, R = unknown>(options: KitFormOptions<V, R>): KitForm<V> {
  const { initial, check, save, onSaved } = options
  const fields = useForm<V>({
    initialValues: initial,
    validateInputOnBlur: false,
    ...(check === undefined ? {} : { validate: check }),
  })
  const [problem, setProblem] = useState<unknown>(null)
  const [isSaving, setSaving] = useState(false)

  async function submit(event?: FormEvent<HTMLFormElement>): Promise<void> {
    event?.preventDefault()
    event?.stopPropagation()
    if (isSaving) return
    setProblem(null)
    if (fields.validate().hasErrors) return focusFirstError()
    setSaving(true)
    try {
      const values = fields.getValues()
      const reply = await save(values)
      fields.resetDirty(values)
      await onSaved?.(reply, values)
    } catch (error) {
      const errors = fieldErrors(error, options)
      if (Object.keys(errors).length > 0) fields.setErrors(errors)
      if (Object.keys(errors).length === 0 || !(error instanceof Problem)) setProblem(error)
      focusFirstError()
    } finally {
      setSaving(false)
    }
  }
  return { fields, isSaving, problem, submit }
}

function fieldErrors<V extends object, R>(error: unknown, options: KitFormOptions<V, R>): FormErrors {
  if (!(error instanceof Problem)) return {}
  const named = options.fieldOfCode?.[error.code]
  if (named !== undefined) return { [named]: problemText(i18next.t, error) }
  return Object.fromEntries(
    error.fields
      .filter(({ path }) => path !== "")
      .map(({ path, message }) => {
        const dotted = path.replaceAll("/", ".")
        return [options.fieldNames?.[dotted] ?? dotted, message]
      }),
  )
}

/** A person who can't see the red border hears the field that is wrong (WCAG 3.3.1). */
function focusFirstError(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
