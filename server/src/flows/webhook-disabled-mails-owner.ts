import { afterCommit } from "#platform/events"
import { queueMail } from "#platform/mail"
import { addressesFor } from "#platform/notices"
import { readTenant } from "#platform/tenants"
import { endpointDisabled } from "#webhooks"
import { written } from "./mail-texts.ts"

/** Who wants to hear of it, owners and admins at first, is told when a webhook endpoint was disabled: nothing is sent there until somebody looks. */
export const webhookDisabledMailsOwner = afterCommit(
  endpointDisabled,
  "webhook-disabled-mails-owner",
  async (ctx, { id, data }) => {
    const mail = await written(await readTenant(ctx), "webhookDisabled", { name: data.name, reason: data.reason })
    for (const to of await addressesFor(ctx, "webhook_disabled"))
      await queueMail(ctx, { key: `webhook-disabled:${id}:${to}`, to, ...mail })
  },
)
