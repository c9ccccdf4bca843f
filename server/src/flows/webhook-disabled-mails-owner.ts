import { afterCommit } from "#platform/events"
import { tellMembers } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { endpointDisabled } from "#webhooks"
import { written } from "./mail-texts.ts"

/** Who wants to hear of it, owners and admins at first, is told when a webhook endpoint was disabled: nothing is sent there until somebody looks. */
export const webhookDisabledMailsOwner = afterCommit(
  endpointDisabled,
  "webhook-disabled-mails-owner",
  async (ctx, { id, data }) => {
    const { name, reason, endpointId } = data
    await tellMembers(ctx, {
      topic: "webhook_disabled",
      kind: "webhook_disabled",
      eventId: id,
      facts: { name },
      link: `/webhooks/${endpointId}`,
      mail: async (link) => written(await readTenant(ctx), "webhookDisabled", { name, reason, link }),
    })
  },
)
