/** What the document says of one kind of event. */
export interface DescribedEvent {
  readonly type: string
  readonly version: number
  readonly summary: string
  readonly schema: object
  readonly sample: unknown
}

const sampleTenant = "ten_01jd7n3xq8e5fv0k2m4p6r8t9w"

/** The AsyncAPI 3.0 document: a channel for each kind of event, its payload (CloudEvents 1.0) and a sample. */
export function asyncApiDocument(types: Iterable<DescribedEvent>): Record<string, unknown> {
  const events = [...types].toSorted((a, b) => (a.type < b.type ? -1 : 1))
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Mortise events",
      version: "1",
      description:
        "What happened in a business, told once per endpoint in the order in which it was committed. Money is in minor units, as strings.",
    },
    defaultContentType: "application/cloudevents+json",
    channels: table(events, channelOf),
    operations: table(events, operationOf),
    components: { messages: table(events, messageOf) },
  }
}

function table(events: readonly DescribedEvent[], make: (event: DescribedEvent) => unknown): Record<string, unknown> {
  return Object.fromEntries(events.map((event) => [event.type, make(event)]))
}

function channelOf({ type, summary }: DescribedEvent) {
  return { address: type, summary, messages: { [type]: { $ref: `#/components/messages/${type}` } } }
}

function operationOf({ type, summary }: DescribedEvent) {
  return {
    action: "send",
    summary,
    channel: { $ref: `#/channels/${type}` },
    messages: [{ $ref: `#/channels/${type}/messages/${type}` }],
  }
}

function messageOf({ type, version, summary, schema, sample }: DescribedEvent) {
  return {
    name: type,
    title: summary,
    contentType: "application/cloudevents+json",
    payload: envelopeSchema(type, version, schema),
    examples: [{ name: "sample", summary, payload: sampleEnvelope(type, version, sample) }],
  }
}

function envelopeSchema(type: string, version: number, data: object) {
  return {
    type: "object",
    required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"],
    properties: {
      specversion: { const: "1.0" },
      id: {
        type: "string",
        description: "The event's id; the same at every attempt, so that a receiver can tell repeats",
      },
      source: { type: "string", format: "uri-reference", description: "The business in which it happened" },
      type: { const: type },
      subject: { type: "string", description: "The id of the record that the event is about" },
      time: { type: "string", format: "date-time" },
      datacontenttype: { const: "application/json" },
      dataversion: { const: String(version) },
      data,
    },
  }
}

function sampleEnvelope(type: string, version: number, data: unknown) {
  return {
    specversion: "1.0",
    id: "evt_01jd7n3xq8e5fv0k2m4p6r8t9w",
    source: `/tenants/${sampleTenant}`,
    type,
    subject: firstId(data),
    time: "2026-11-21T09:30:00.000Z",
    datacontenttype: "application/json",
    dataversion: String(version),
    data,
  }
}

function firstId(data: unknown): string {
  const values = data !== null && typeof data === "object" ? Object.values(data) : []
  return values.find((value): value is string => typeof value === "string") ?? ""
}
