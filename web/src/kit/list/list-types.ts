import type { ComponentType, ReactNode } from "react"

/** A page of a list, as every list of the API answers. */
export interface Page<R> {
  readonly data: readonly R[]
  readonly nextCursor: string | null
}

/** Query parameters of a list as they stand in the address. */
export type ListQuery = Readonly<Record<string, string>>

/** What a list asks for: the filters of the address (which the server checks), and which page of them. */
export interface ListCall {
  readonly limit: number
  readonly cursor?: string
}

/** A column of a list. */
export interface Column<R> {
  readonly key: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  /** The same as plain text, for the CSV file. Without it the column is not exported. */
  readonly csv?: (row: R, nameOf: (id: string) => string) => string
  /** Width in pixels; columns without one share the rest. */
  readonly width?: number
  readonly align?: "right"
  /** Not shown until the reader chooses it. */
  readonly isExtra?: true
  /** The server's name for sorting by this column, where it offers that. */
  readonly sort?: string
  /** Where the column stands on a phone: the heading of the card, its right corner, or a line below. Others are left out. */
  readonly phone?: "title" | "aside" | "line"
}

/** A filter of a list; `param` is the server's query parameter. */
export type Filter =
  | { readonly kind: "choice"; readonly param: string; readonly label: string; readonly options: readonly Option[] }
  | {
      readonly kind: "record"
      readonly param: string
      readonly label: string
      readonly find: (words: string) => Promise<readonly Option[]>
      readonly name: (id: string) => Promise<string>
    }
  | {
      readonly kind: "days"
      readonly from: string
      readonly to: string
      readonly label: string
      /** `date` sends calendar days; `instant` the moments at which they begin and end in the business's time zone. */
      readonly as: "date" | "instant"
    }
  | { readonly kind: "text"; readonly param: string; readonly label: string }

export interface Option {
  readonly value: string
  readonly label: string
}

/** Something done to many records at once. */
export interface BulkAction<R> {
  readonly key: string
  readonly label: string
  readonly needs: string
  /** Does it to one record; is called for four at a time. */
  readonly run: (row: R) => Promise<unknown>
  /** Takes it back for one record, where that is possible. */
  readonly undo?: (row: R) => Promise<unknown>
  /** Records it does not apply to are left out and counted. */
  readonly isFor?: (row: R) => boolean
  /** Asked before, where it can't be taken back. */
  readonly question?: (count: number) => string
  readonly isDanger?: boolean
}

/** All that a list page says about its list. */
export interface ListSpec<R extends { readonly id: string }> {
  /** Names the list in the store of what was read, and where its columns are remembered: the API's path. */
  readonly name: string
  readonly title: string
  readonly load: (query: ListCall) => Promise<Page<R>>
  readonly columns: readonly Column<R>[]
  readonly filters?: readonly Filter[]
  /** The server's parameter for words typed into the search. */
  readonly search?: { readonly param: string; readonly label: string }
  /** Where a record's page is. */
  readonly to?: (row: R) => string
  readonly bulk?: readonly BulkAction<R>[]
  /** Shown while there is nothing at all: what this is for, and the way to the first one. */
  readonly empty: {
    readonly icon: ComponentType<{ size?: number; stroke?: number }>
    readonly title: string
    readonly text: string
    /** How to begin. Default: the buttons above the list; null for those that show what they did, which goes with the empty list. */
    readonly actions?: ReactNode
  }
  /** Buttons above the list. */
  readonly actions?: ReactNode
  /** Above the list, below its title. */
  readonly intro?: ReactNode
  /** Ways of seeing the list that somebody prepared: names and their filters. */
  readonly views?: readonly { readonly label: string; readonly query: ListQuery }[]
  readonly exportName?: string
  /** Reads what rows carry only the ids of, before they are written into a file: names by id. */
  readonly names?: (rows: readonly R[]) => Promise<ReadonlyMap<string, string>>
}
