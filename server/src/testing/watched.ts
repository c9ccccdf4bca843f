import type { Session } from "#platform/db"
import type { World } from "./world.ts"

interface Watch {
  /** Hears every statement as it is sent, setup and commit included. */
  readonly statement?: (text: string) => void
  /** Hears every statement that failed, also where it is tried again. */
  readonly failure?: (error: unknown) => void
  /** Is waited for before a session is used. */
  readonly opening?: () => Promise<unknown>
}

/** Runs `work` while the world's database is watched. */
export async function watched(
  { backend }: Pick<World, "backend">,
  { statement, failure, opening }: Watch,
  work: () => PromiseLike<unknown>,
): Promise<void> {
  const { withSession } = backend
  const heard = <T>(text: string, sent: () => Promise<T>): Promise<T> => {
    statement?.(text)
    const answer = sent()
    answer.catch((error: unknown) => failure?.(error))
    return answer
  }
  const listening = (session: Session): Session => ({
    query: (text, params) => heard(text, () => session.query(text, params)),
    exec: (text) => heard(text, () => session.exec(text)),
  })
  const open: typeof withSession = (use) =>
    withSession(async (session) => {
      await opening?.()
      return use(listening(session))
    })
  Object.assign(backend, { withSession: open })
  try {
    await work()
  } finally {
    Object.assign(backend, { withSession })
  }
}
