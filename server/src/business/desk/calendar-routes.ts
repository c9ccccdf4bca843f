import Type, { type Static } from "typebox"
import type { Ctx } from "#platform/db"
import { dateSchema, idParams, idSchema, nullable, type Route, route, strict } from "#platform/http"
import { isoOf } from "./bodies.ts"
import { type DeskCalendar, holidaysMax, openingsPerDayMax } from "./setup.ts"
import { manage, nameSchema, partly, removed, setupTag as tag } from "./setup-schemas.ts"
import { calendarStore } from "./setup-store.ts"
import { calendars } from "./setups.ts"
import { openState } from "./sla-clock.ts"

const minutes = Type.Integer({ minimum: 0, maximum: 1440 })
const openings = Type.Array(Type.Array(minutes, { minItems: 2, maxItems: 2 }), { maxItems: openingsPerDayMax })

const fields = {
  name: nameSchema,
  timeZone: Type.String({ minLength: 1, maxLength: 64, examples: ["Europe/Athens"] }),
  hours: Type.Array(openings, {
    minItems: 7,
    maxItems: 7,
    description: "Monday to Sunday; each opening from and to in minutes after midnight",
    examples: [[[[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [], []]],
  }),
  holidays: Type.Array(dateSchema, { maxItems: holidaysMax }),
}
const holidayNames = Type.Record(Type.String({ maxLength: 10 }), Type.String({ maxLength: 100 }), {
  maxProperties: holidaysMax,
  description: "What holidays are called, by their date; names of other days are dropped",
  examples: [{ "2026-12-25": "Christmas" }],
})
const drafted = { ...fields, holidayNames: Type.Optional(holidayNames) }
const CalendarBody = Type.Object({
  id: idSchema("cal"),
  ...fields,
  holidayNames,
  isOpen: Type.Boolean({ description: "Somebody is at work at this moment" }),
  changesAt: nullable(
    Type.String({
      format: "date-time",
      description: "When that ends, or the next opening begins; null: not within a year",
    }),
  ),
  version: Type.Integer(),
})

const hoursOf = (hours: Static<typeof fields.hours>) =>
  hours.map((day) => day.map(([from = 0, to = 0]) => [from, to] as const))

function calendarBody({ now }: Ctx, c: DeskCalendar): Static<typeof CalendarBody> {
  const { id, name, timeZone, hours, holidays, holidayNames: names, version } = c
  const { isOpen, changesAt } = openState(c, now)
  return {
    id,
    name,
    timeZone,
    hours: hours.map((day) => day.map(([a, b]) => [a, b])),
    holidays: [...holidays],
    holidayNames: { ...names },
    isOpen,
    changesAt: isoOf(changesAt),
    version,
  }
}

/** Working hours. */
export const calendarRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/desk/calendars",
    tag,
    summary: "Working hours and holidays",
    access: "desk:read",
    reply: Type.Object({ data: Type.Array(CalendarBody) }),
    handle: async (ctx) => ({ data: (await calendarStore.list(ctx)).map((one) => calendarBody(ctx, one)) }),
  }),
  route({
    method: "POST",
    path: "/desk/calendars",
    tag,
    summary: "Make a calendar",
    access: manage,
    body: strict(drafted),
    reply: CalendarBody,
    status: 201,
    handle: async (ctx, { body }) =>
      calendarBody(ctx, await calendars.create(ctx, { ...body, hours: hoursOf(body.hours) })),
  }),
  route({
    method: "PATCH",
    path: "/desk/calendars/:id",
    tag,
    summary: "Change a calendar",
    description: "Open tickets are counted by the new hours within minutes.",
    access: manage,
    params: idParams("cal"),
    body: partly(drafted),
    reply: CalendarBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      const { hours, ...rest } = body
      const patch = hours === undefined ? rest : { ...rest, hours: hoursOf(hours) }
      return calendarBody(ctx, await calendars.change(ctx, params.id, patch, ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/desk/calendars/:id",
    tag,
    summary: "Remove a calendar that no policy uses",
    access: manage,
    params: idParams("cal"),
    handle: (ctx, { params }) => removed(calendars.remove(ctx, params.id)),
  }),
]
