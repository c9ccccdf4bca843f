import type { Reply, Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { type Text, useText } from "../../texts/index.ts"

export type EndpointHead = Row<"/integration/webhooks">
export type Endpoint = Reply<"get", "/integration/webhooks/{id}">
export type DeliveryHead = Row<"/integration/deliveries">

export const endpointTones = { enabled: "good", paused: "warn", disabled: "bad" } as const satisfies Record<
  EndpointHead["state"],
  Tone
>
export const deliveryTones = { waiting: "moving", delivered: "good", exhausted: "bad" } as const satisfies Record<
  DeliveryHead["state"],
  Tone
>

export function EndpointState({ endpoint }: { readonly endpoint: Pick<EndpointHead, "state"> }) {
  const t = useText()
  return <StateBadge tone={endpointTones[endpoint.state]}>{t(`webhooks.state.${endpoint.state}`)}</StateBadge>
}

export function DeliveryState({ delivery }: { readonly delivery: Pick<DeliveryHead, "state"> }) {
  const t = useText()
  return <StateBadge tone={deliveryTones[delivery.state]}>{t(`deliveries.state.${delivery.state}`)}</StateBadge>
}

/** Why an attempt failed, in words; a class without words of ours stays as it is. */
export function errorClassText(t: Text, errorClass: string): string {
  return t(`deliveries.errorClass.${errorClass}` as "deliveries.errorClass.dns", { defaultValue: errorClass })
}

/** What the receiver answered: its status, or why there was none. */
export function answerText(t: Text, { status, errorClass }: Pick<DeliveryHead, "status" | "errorClass">): string {
  if (status !== null) return String(status)
  return errorClass === null ? "" : errorClassText(t, errorClass)
}

/** The patterns of an endpoint as one line. */
export function eventsText(t: Text, events: readonly string[]): string {
  return events.includes("*") ? t("webhooks.everything") : events.join(", ")
}
