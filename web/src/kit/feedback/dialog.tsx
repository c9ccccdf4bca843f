import { Modal, type ModalProps } from "@mantine/core"
import { useFocusReturn } from "./focus-return.ts"

/** A dialog that is there only while it is open; it gives the focus back when it goes. */
export function Dialog(props: ModalProps) {
  useFocusReturn()
  return <Modal {...props} />
}
