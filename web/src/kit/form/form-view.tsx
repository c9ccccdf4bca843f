import { Button, Group, Stack } from "@mantine/core"
import type { ReactNode } from "react"
import { useText } from "../../texts/index.ts"
import { Dialog } from "../feedback/dialog.tsx"
import { ProblemView } from "../feedback/index.ts"
import { askToLeave, useUnsavedGuard } from "./unsaved-guard.ts"
import type { KitForm } from "./use-kit-form.ts"

interface FormViewProps<V extends object> {
  readonly form: KitForm<V>
  /** The verb on the button. */
  readonly action: string
  readonly children: ReactNode
  readonly onCancel?: (() => void) | undefined
  /** Beside the buttons, such as a second way to save. */
  readonly extra?: ReactNode
  readonly isDanger?: boolean
}

/** The fields of a form, what is wrong with it, and its buttons. */
export function FormView<V extends object>({ form, action, children, onCancel, extra, isDanger }: FormViewProps<V>) {
  const t = useText()
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        {children}
        {form.problem !== null && <ProblemView error={form.problem} />}
        <Group justify="flex-end">
          {extra}
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("common.cancel")}
            </Button>
          )}
          <Button type="submit" loading={form.isSaving} {...(isDanger ? { color: "red" } : {})}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A form that is a page (or a part of one): leaving it with unsaved changes is asked about. */
export function GuardedForm<V extends object>(props: FormViewProps<V>) {
  useUnsavedGuard(props.form.fields.isDirty() && !props.form.isSaving)
  return <FormView {...props} />
}

interface FormModalProps<V extends object> extends FormViewProps<V> {
  readonly title: string
  readonly onClose: () => void
  readonly size?: string
}

/** A form in a dialog: closing it with unsaved changes is asked about. Rendered only while it is open. */
export function FormModal<V extends object>({ title, onClose, size = "md", ...form }: FormModalProps<V>) {
  const t = useText()
  const close = async () => {
    if (!form.form.fields.isDirty() || (await askToLeave(t))) onClose()
  }
  return (
    <Dialog
      opened
      onClose={() => void close()}
      title={title}
      size={size}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <FormView {...form} onCancel={() => void close()} />
    </Dialog>
  )
}
