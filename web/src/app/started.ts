import type { ComponentType } from "react"

/** A part of the app that is ready to be shown. */
export type Started = ComponentType
