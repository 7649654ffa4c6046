/** A column of a ledger: what is shown, printed and chosen from. */
export interface LedgerColumn<Row> {
  key: string
  label: string
  width?: number
  min?: number
  /** Sort key of the server. */
  sort?: string
  right?: boolean
  /** Always shown. */
  fixed?: boolean
  /** May break on paper; otherwise what has a width stays in one line there. */
  breaks?: boolean
  text: (row: Row) => string
}

/** A named filter of a ledger. */
export interface View<Filter> {
  name: string
  filter: Filter
}
