export { mailFailed, mailSent } from "./events.ts"
export {
  type Attachment,
  isMailAddress,
  type Mail,
  type MailDraft,
  type MailHeaders,
  type MailId,
  type MailState,
} from "./mail.ts"
export { eraseMails, isOwnMessageId, loadMail, messageIdOf, queueMail } from "./queue.ts"
export { renderText } from "./render.ts"
export { mailRoutes } from "./routes.ts"
export { type Mailer, makeMailer } from "./send.ts"
