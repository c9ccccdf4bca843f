import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"

/** Seconds; from the fastest route to the slowest that is still bearable. */
const durationBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What this process counts. */
export interface Metrics {
  readonly requests: Histogram<"method" | "route" | "status">
  readonly eventsAppended: Counter
  readonly eventsRouted: Counter
  readonly flowRuns: Counter
  readonly flowFailures: Counter<"flow">
  readonly mailsSent: Counter
  readonly mailFailures: Counter
  readonly jobRuns: Counter<"job" | "outcome">
  readonly deliveryAttempts: Counter<"outcome">
  /** From the event to its arrival. */
  readonly deliverySeconds: Histogram
  /** How long receivers take to answer. */
  readonly deliveryAnswerSeconds: Histogram
  readonly inboundRequests: Counter<"slug" | "outcome">
  /** Adds a number that is read when somebody asks for the metrics. */
  gauge(
    name: string,
    help: string,
    read: () => Promise<Readonly<Record<string, number>>> | Readonly<Record<string, number>>,
  ): void
  /** All of it in Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
}

/** Makes the counters of one process; each program (and each test) has its own registry. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: "mortise_" })
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter<L>({ name, help, labelNames: [...labelNames], registers: [registry] })
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, buckets: durationBuckets, registers: [registry] })
  return {
    requests: new Histogram({
      name: "mortise_http_request_duration_seconds",
      help: "Requests answered, and how long each took",
      labelNames: ["method", "route", "status"],
      buckets: durationBuckets,
      registers: [registry],
    }),
    eventsAppended: counter("mortise_events_appended_total", "Events written by this process"),
    eventsRouted: counter("mortise_events_routed_total", "Events numbered and fanned out by this process"),
    flowRuns: counter("mortise_flow_runs_total", "After-commit reactions run by this process, also failed ones"),
    flowFailures: counter("mortise_flow_failures_total", "After-commit reactions that failed and are tried again", [
      "flow",
    ]),
    mailsSent: counter("mortise_mails_sent_total", "Mails that the mail server has taken"),
    mailFailures: counter("mortise_mail_failures_total", "Tries to send a mail that failed"),
    jobRuns: counter("mortise_job_runs_total", "Scheduled jobs run by this process", ["job", "outcome"]),
    inboundRequests: counter("mortise_inbound_requests_total", "Requests at webhook addresses, by how they ended", [
      "slug",
      "outcome",
    ]),
    deliveryAttempts: counter("mortise_webhook_attempts_total", "Attempts to deliver, by what became of the delivery", [
      "outcome",
    ]),
    deliverySeconds: histogram("mortise_webhook_delivery_seconds", "From the event to its arrival at an endpoint"),
    deliveryAnswerSeconds: histogram("mortise_webhook_answer_seconds", "How long endpoints take to answer"),
    gauge: (name, help, read) => addGauge(registry, name, help, read),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** One gauge whose label `of` tells its values apart; a single value of the name "" stands without a label. */
function addGauge(registry: Registry, name: string, help: string, read: Parameters<Metrics["gauge"]>[2]): void {
  const made: Gauge<"of"> = new Gauge({
    name,
    help,
    labelNames: ["of"],
    registers: [registry],
    collect: async () => {
      for (const [of, value] of Object.entries(await read())) of === "" ? made.set(value) : made.set({ of }, value)
    },
  })
}
