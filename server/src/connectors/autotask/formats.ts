import { code, derived, type LensEnv, nameKey, namesIn, type Place, pickedById, rowAt } from "#hub"

/** Who reads a note. */
export const visibility = (place: Place<number>) =>
  pickedById(place, "publish", { public: "publishPublic", internal: "publishInternal" }, "internal")

/** The first value of a learned pick list that a setting names. */
export function pickedOf({ settings, meta }: LensEnv, list: string, setting: string): number | undefined {
  return namesIn(settings, setting)
    .map((name) => rowAt(meta, list)[nameKey(name)])
    .find((value) => typeof value === "number")
}

/** A contact of the client wrote it, else somebody at the business. */
export const writtenBy = (place: Place<number>) =>
  derived<number, "staff" | "client">("autotask.writtenBy", place, (contact) =>
    typeof contact === "number" && contact > 0 ? "client" : "staff",
  )

export const billable = (place: Place<boolean>) =>
  code<boolean, boolean>("autotask.billable", place, {
    get: (isNot) => (typeof isNot === "boolean" ? !isNot : null),
    put: (is) => (is === null ? undefined : !is),
  })
