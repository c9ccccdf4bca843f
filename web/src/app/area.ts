import type { ComponentType } from "react"
import type { Text } from "../texts/index.ts"

/** The groups of the menu, in their order. */
export const navGroups = [
  "home",
  "sell",
  "money",
  "goods",
  "people",
  "service",
  "connect",
  "insight",
  "settings",
] as const
export type NavGroup = (typeof navGroups)[number]

/** A line of the menu. */
export interface NavItem {
  readonly to: string
  readonly group: NavGroup
  readonly label: (t: Text) => string
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  /** Place within the group; smaller is higher. */
  readonly order: number
  /** The permission without which the line is not shown. */
  readonly needs: string
}

/** A page of an area: its address below the business and its module, loaded when it is first opened. */
export interface AreaPage {
  readonly path: string
  readonly needs: string
  /** A module that exports `Component`. */
  readonly load: () => Promise<{ Component: ComponentType }>
  /** Pages inside this one (tabs with an address of their own). */
  readonly children?: readonly AreaPage[]
}

/** Something that the command palette finds: `find` asks the server. */
export interface Finder {
  readonly needs: string
  readonly label: (t: Text) => string
  readonly find: (term: string) => Promise<readonly Found[]>
}

export interface Found {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly to: string
}

/** A command of the palette that opens a page. */
export interface Command {
  readonly needs: string
  readonly label: (t: Text) => string
  readonly to: string
}

/** One area of the app: a folder below pages/, known to the rest by this value. */
export interface Area {
  readonly nav: readonly NavItem[]
  readonly pages: readonly AreaPage[]
  readonly finders?: readonly Finder[]
  readonly commands?: readonly Command[]
}
