/** 调度: lists, sheets, bulletins. */
import type { ClueFilter, ClueRow } from './clueTypes'
import type { Duty } from './dutyTypes'
import type { Day, Fen, Moment, Named } from './words'

export interface FridayList {
  on: Day
  /** Fridays that have a list, newest first. */
  fridays: Day[]
  items: FridayItem[]
  /** The list as it was sent, one paper for each handling unit; a unit sees its own. */
  papers: { id: string; number: string; addressee: Named }[]
}

export interface FridayItem {
  duty: Duty
  clue: ClueRow
  /** How many Fridays it has stood on the list. */
  times: number
  lastProgressAt: Moment | null
  lastProgress: string | null
}

export interface Sheet {
  /** Null while not made: a week or day that is owed and missing. */
  id: string | null
  kind: 'week' | 'day'
  from: Day
  to: Day
  madeAt: Moment | null
  madeBy: string | null
  /** Rows by region or, in a town, by unit; kept as made. */
  rows: SheetRow[]
}

export interface SheetRow {
  group: Named
  clues: number
  cases: number
  overdue: number
  unsolvedFen: Fen
  /** Filter of the ledger that shows the clues behind the row. */
  open: ClueFilter
}

export interface MonthFigures {
  /** yyyy-MM */
  month: string
  figures: Figure[]
  byGroup: GroupFigures[]
  /** What came in of each nature. */
  natures: Figure[]
}

export interface Figure {
  id: string
  label: string
  value: number
  unit: 'count' | 'fen' | 'persons' | 'percent' | 'days'
  open: ClueFilter | null
}

export interface GroupFigures {
  group: Named
  received: number
  resolved: number
  unsolved: number
  overdue: number
  unsolvedFen: Fen
  averageDays: number | null
  open: ClueFilter
}

export interface Clearance {
  unsolved: number
  unsolvedFen: Fen
  unsolvedPersons: number
  cases: number
  byGroup: { group: Named; unsolved: number; unsolvedFen: Fen; open: ClueFilter }[]
}

export interface KeyPeriod {
  id: string
  from: Day
  to: Day
  note: string
  setBy: string
  running: boolean
}

export interface Bulletin {
  /** Null while not issued: owed and missing. */
  id: string | null
  kind: 'month' | 'day'
  from: Day
  to: Day
  issuedAt: Moment | null
  number: string | null
  paper: string | null
  /** Frozen when issued. */
  figures: Figure[]
}
