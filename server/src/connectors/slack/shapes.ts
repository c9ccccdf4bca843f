// A message as conversations.history shows it.
import Type, { type Static } from "typebox"
import { shape } from "#hub"

const text = (maxLength = 40_000) => Type.Optional(Type.Union([Type.String({ maxLength }), Type.Null()]))
const message = Type.Object({
  type: text(20),
  /** Its id within the channel: seconds since 1970 with six places. */
  ts: Type.String({ maxLength: 30 }),
  user: text(50),
  text: text(),
  /** The channel, as `calls.ts` puts it beside. */
  channel: text(50),
})
interface SlackMessage extends Static<typeof message> {}
export const Message = shape<SlackMessage>(message)
