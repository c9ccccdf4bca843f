import { lazy, type ReactNode, Suspense, useEffect, useState } from "react"
import { makeStore, useStore } from "../../api/index.ts"

const Dialog = lazy(() => import("./confirm-dialog.tsx").then((m) => ({ default: m.ConfirmDialog })))

export interface Question {
  readonly title: string
  readonly text: ReactNode
  /** The verb on the button: "Cancel the order", never "OK". */
  readonly action: string
  readonly isDanger?: boolean
  readonly answer: (isYes: boolean) => void
}

const asked = makeStore<Question | null>(null)

/** Asks before something that can't be taken back; answers true when the person wants it. */
export function confirm(question: Omit<Question, "answer">): Promise<boolean> {
  asked.get()?.answer(false)
  return new Promise((resolve) => {
    asked.set({
      ...question,
      answer: (isYes) => {
        asked.set(null)
        resolve(isYes)
      },
    })
  })
}

/** Where `confirm` asks; stands once in the app. Its code comes with the first question. */
export function ConfirmHost() {
  const question = useStore(asked)
  const [wasAsked, setAsked] = useState(false)
  useEffect(() => {
    if (question !== null) setAsked(true)
  }, [question])
  if (!wasAsked) return null
  return (
    <Suspense>
      <Dialog question={question} />
    </Suspense>
  )
}
