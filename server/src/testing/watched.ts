import type { Session } from "#platform/db"
import type { World } from "./world.ts"

interface Watch {
  /** Hears every statement as it is sent, setup and commit included. */
  readonly statement: (text: string) => void
  /** Is waited for before a session is used. */
  readonly opening?: () => Promise<unknown>
}

/** Runs `work` while the world's database is watched. */
export async function watched(
  { backend }: Pick<World, "backend">,
  { statement, opening }: Watch,
  work: () => PromiseLike<unknown>,
): Promise<void> {
  const { withSession } = backend
  const listening = (session: Session): Session => ({
    query: (text, params) => {
      statement(text)
      return session.query(text, params)
    },
    exec: (text) => {
      statement(text)
      return session.exec(text)
    },
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
