import type { Checkout, DemoStep, Pay, Place } from "./steps.ts"

const minuteMs = 60_000
const dayMs = 86_400_000

/** What becomes of an order, however late; the season leaves out what has not happened yet. */
export function fateOf(first: Place | Checkout, random: () => number): DemoStep[] {
  const { order } = first
  const luck = random()
  const story = makeStory(first, random)
  if (first.kind === "checkout") return story.paid(0).delivered(1, 3).steps
  switch (first.paymentMethod) {
    case "card":
      if (luck < 0.05) return [] // left at the bank's page: the reservation ends and cancels it
      if (luck < 0.1)
        return story.after(minuteMs, (at) => ({ kind: "pay", at, order, method: "card", percent: 100 })).cancelled(1)
          .steps
      return story.after(minuteMs, (at) => ({ kind: "pay", at, order, method: "card", percent: 100 })).delivered(1, 3)
        .steps
    case "bank_transfer":
      if (luck < 0.1) return story.cancelled(10).steps
      if (luck < 0.2) return story.paid(4, 40).steps
      return story.paid(1 + random() * 4).delivered(1, 3).steps
    case "cash_on_delivery":
      if (luck < 0.06) return story.cancelled(0.3).steps
      return story.delivered(1, 2).paid(2).steps
    case "invoice":
      if (luck < 0.14) return story.delivered(1, 3).steps // never pays: overdue
      if (luck < 0.24) return story.delivered(1, 3).paid(20, 50).steps
      return story.delivered(1, 3).paid(8 + random() * 30).steps
  }
}

interface Story {
  readonly steps: DemoStep[]
  after(ms: number, make: (at: Date) => DemoStep): Story
  /** So many days later so much of what is open is paid. */
  paid(days: number, percent?: number): Story
  /** Sent after so many days; sometimes in two parts, sometimes something comes back. */
  delivered(fromDays: number, toDays: number): Story
  cancelled(days: number): Story
}

/** Puts steps behind an order one after the other. */
function makeStory(first: Place | Checkout, random: () => number): Story {
  const { order } = first
  const steps: DemoStep[] = []
  const method = methodOf(first)
  let atMs = first.at.getTime()
  const story: Story = {
    steps,
    after: (ms, make) => {
      atMs += Math.floor(ms)
      steps.push(make(new Date(atMs)))
      return story
    },
    paid: (days, percent = 100) =>
      days === 0 ? story : story.after(days * dayMs, (at) => ({ kind: "pay", at, order, method, percent })),
    delivered: (fromDays, toDays) => {
      const days = fromDays + random() * (toDays - fromDays)
      const isSplit = first.kind === "place" && first.lines.length > 1 && random() < 0.13
      story.after(days * dayMs, (at) => ({ kind: "fulfil", at, order, isPart: isSplit }))
      if (isSplit)
        return story.after((5 + random() * 7) * dayMs, (at) => ({ kind: "fulfil", at, order, isPart: false }))
      if (random() < 0.07) story.after((3 + random() * 8) * dayMs, (at) => returned(at, order, random))
      return story
    },
    cancelled: (days) =>
      story.after(days * dayMs, (at) => ({ kind: "cancel", at, order, reason: "the customer changed their mind" })),
  }
  return story
}

function returned(at: Date, order: number, random: () => number): DemoStep {
  const isDamaged = random() < 0.4
  return { kind: "return", at, order, isDamaged, reason: isDamaged ? "arrived damaged" : "did not like it" }
}

/** Bills are paid at the bank, and the courier takes cash. */
function methodOf(first: Place | Checkout): Pay["method"] {
  if (first.kind === "checkout" || first.paymentMethod === "card") return "card"
  return first.paymentMethod === "cash_on_delivery" ? "cash" : "bank_transfer"
}
