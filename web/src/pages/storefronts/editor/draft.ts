import { useEffect, useMemo, useState } from "react"
import { call, hasCode, isPassing, type Reply } from "../../../api/index.ts"
import type { Block } from "./blocks.ts"

/** What is being written on a page, as the server keeps it. */
export type Draft = Reply<"get", "/storefront-pages/{id}/draft">

/**
 * How far what is on the screen has come: on the server; about to go there or on its way; held up (`problem` says why; what may
 * pass is tried again); or held back, because somebody else has written meanwhile (`theirs`).
 */
export type Keeping =
  | { readonly kind: "kept" | "waiting" | "saving" }
  | { readonly kind: "held"; readonly problem: unknown }
  | { readonly kind: "conflict"; readonly theirs: Draft }

const pauseMs = 900
const againMs = 5_000

/**
 * Keeps a page's draft on the server while it is written: after a short pause, one saving at a time, each against the version
 * that was read last. Nothing is overwritten that somebody else wrote, and nothing is given up that could not be sent.
 */
export class DraftKeeper {
  private readonly pageId: string
  private readonly tell: (keeping: Keeping, draft: Draft) => void
  private draft: Draft
  private blocks: readonly Block[]
  private keptText: string
  private keeping: Keeping = { kind: "kept" }
  private timer: number | undefined
  private running: Promise<boolean> | null = null

  /** `blocks` is the draft as the editor reads it: what is different from that is a change. */
  constructor(draft: Draft, blocks: readonly Block[], tell: (keeping: Keeping, draft: Draft) => void) {
    this.pageId = draft.pageId
    this.draft = draft
    this.blocks = blocks
    this.keptText = textOf(blocks)
    this.tell = tell
  }

  /** What is on the screen now. */
  write(blocks: readonly Block[]): void {
    this.blocks = blocks
    if (this.keeping.kind === "conflict" || this.running !== null) return
    const isKept = textOf(blocks) === this.keptText
    this.become({ kind: isKept ? "kept" : "waiting" })
    this.wait(isKept ? null : pauseMs)
  }

  /** Sends what is waiting at once; true when everything is on the server. */
  async flush(): Promise<boolean> {
    this.wait(null)
    if (this.running !== null) await this.running
    if (this.keeping.kind === "conflict") return false
    return textOf(this.blocks) === this.keptText || this.send()
  }

  /** Goes on from what the server answered to something else: published, discarded, or written by somebody else and taken over. */
  adopt(draft: Draft, blocks: readonly Block[]): void {
    this.wait(null)
    this.draft = draft
    this.blocks = blocks
    this.keptText = textOf(blocks)
    this.become({ kind: "kept" })
  }

  /** Goes on behind a publishing: what is on the screen stays, also what was typed while it was under way. */
  published(draft: Draft): void {
    this.draft = draft
    this.write(this.blocks)
  }

  /** Writes over what somebody else has written. */
  async overwrite(theirs: Draft): Promise<boolean> {
    this.draft = theirs
    this.keeping = { kind: "waiting" }
    return this.send()
  }

  /** Asks whether somebody else has written, while nothing waits here; answers what they wrote. */
  async look(): Promise<Draft | null> {
    if (this.keeping.kind !== "kept") return null
    const now = await this.read()
    return this.keeping.kind === "kept" && now.version !== this.draft.version ? now : null
  }

  stop(): void {
    this.wait(null)
  }

  get version(): number {
    return this.draft.version
  }

  private send(): Promise<boolean> {
    this.running ??= this.sendOnce().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async sendOnce(): Promise<boolean> {
    const sent = this.blocks
    this.become({ kind: "saving" })
    try {
      this.draft = await this.put(sent)
    } catch (error) {
      return this.refused(error, sent)
    }
    this.keptText = textOf(sent)
    if (textOf(this.blocks) !== this.keptText) return this.sendOnce()
    this.become({ kind: "kept" })
    return true
  }

  private async refused(error: unknown, sent: readonly Block[]): Promise<boolean> {
    if (hasCode(error, "version.mismatch")) {
      const theirs = await this.read().catch(() => null)
      // The answer to our own saving was lost on the way.
      if (theirs !== null && textOf(theirs.blocks) === textOf(sent)) {
        this.adopt(theirs, this.blocks)
        this.keptText = textOf(sent)
        this.write(this.blocks)
        return this.keeping.kind === "kept"
      }
      this.become(theirs === null ? { kind: "held", problem: error } : { kind: "conflict", theirs })
    } else {
      this.become({ kind: "held", problem: error })
      if (isPassing(error)) this.wait(againMs)
    }
    return false
  }

  private put(blocks: readonly Block[]): Promise<Draft> {
    // What is not complete yet is sent as it stands: the draft's schema asks for a kind only.
    const body = { blocks: blocks.map((block) => ({ ...block })) }
    return call("put", "/storefront-pages/{id}/draft", {
      path: { id: this.pageId },
      body,
      version: this.draft.version,
    })
  }

  private read(): Promise<Draft> {
    return call("get", "/storefront-pages/{id}/draft", { path: { id: this.pageId } })
  }

  private wait(ms: number | null): void {
    window.clearTimeout(this.timer)
    this.timer = ms === null ? undefined : window.setTimeout(() => void this.flush(), ms)
  }

  private become(keeping: Keeping): void {
    this.keeping = keeping
    this.tell(keeping, this.draft)
  }
}

/** Blocks as text, for whether they are the same. */
function textOf(blocks: readonly unknown[]): string {
  return JSON.stringify(blocks, (_, value: unknown) => (isRecord(value) ? sorted(value) : value))
}

/** The database keeps the fields of a record in an order of its own. */
function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** Keeps the draft of a page while this is shown; `blocks` is what is on the screen. */
export function useDraft(first: Draft, blocks: readonly Block[]) {
  const [state, setState] = useState<{ readonly keeping: Keeping; readonly draft: Draft }>({
    keeping: { kind: "kept" },
    draft: first,
  })
  const [keeper] = useState(() => new DraftKeeper(first, blocks, (keeping, draft) => setState({ keeping, draft })))
  useEffect(() => keeper.write(blocks), [keeper, blocks])
  useEffect(() => {
    const again = () => void keeper.flush()
    window.addEventListener("online", again)
    return () => {
      window.removeEventListener("online", again)
      keeper.stop()
    }
  }, [keeper])
  return useMemo(() => ({ ...state, keeper }), [state, keeper])
}
