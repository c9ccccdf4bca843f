import type { Config } from "#platform/config"
import type { Logger } from "#platform/telemetry"
import type { SendMail } from "./better-auth.ts"

const timeoutMs = 10_000

/**
 * Sends sign-in's own mails (new password, invitation) straight to the mail server: whoever reads one may become somebody
 * else, so they are never among the business's mails. Without a mail server their text goes to the log of the machine's
 * operator. A mail server that fails does not fail the request, which must not tell whether an address is known.
 */
export function makeLinkMail(config: Pick<Config, "smtpUrl" | "mailFrom">, logger: Logger): SendMail {
  return async (to, subject, text) => {
    if (config.smtpUrl === "") return logger.warn({ subject, text }, "no mail server is set, so this mail stays here")
    try {
      const { createTransport } = await import("nodemailer")
      const transport = createTransport({
        url: config.smtpUrl,
        connectionTimeout: timeoutMs,
        socketTimeout: timeoutMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      await transport.sendMail({ from: config.mailFrom, to, subject, text })
    } catch (error) {
      logger.error({ err: error, subject }, "a sign-in mail was not sent")
    }
  }
}
