import { SegmentedControl } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import { Picker } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { findProjects, findTickets } from "../pickers/work-places.ts"

const places = ["ticket", "project", "customer"] as const
export interface PlaceValues {
  place: (typeof places)[number]
  placeId: string | null
}
export const noPlace: PlaceValues = { place: "ticket", placeId: null }
const finders = { ticket: findTickets, project: findProjects, customer: findCustomers }

/** Where work belongs to, as the API is told. */
export function placeBody({ place, placeId }: PlaceValues): Record<string, string> {
  return placeId === null ? {} : { [`${place}Id`]: placeId }
}

/** For what the work was: a ticket, a project, or a client as such. */
export function PlaceFields<V extends PlaceValues>({ fields }: { readonly fields: UseFormReturnType<V> }) {
  const t = useText()
  const { place, placeId } = fields.getValues()
  const set = (values: PlaceValues) => fields.setValues({ ...fields.getValues(), ...values })
  return (
    <>
      <SegmentedControl
        aria-label={t("hours.for")}
        data={places.map((value) => ({ value, label: t(`hours.place.${value}`) }))}
        value={place}
        onChange={(value) => set({ place: value as PlaceValues["place"], placeId: null })}
      />
      <Picker
        key={place}
        kind={place}
        label={t(`hours.place.${place}`)}
        find={finders[place]}
        value={placeId}
        onChange={(value) => set({ place, placeId: value })}
        error={fields.errors["placeId"]}
      />
    </>
  )
}
