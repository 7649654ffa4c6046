import type { Code, Day, Named } from './words'

/** 城市总览、晨报. Sums in fen. */
export interface Figures {
  projects: number
  /** Without works, that have an open warning. */
  firms: number
  workers: number
  dueFen: number
  paidFen: number
  owedFen: number
  owedPeople: number
  /** Open warnings by code of their grade; a grade without any is not named. */
  warnings: Record<string, number>
  overdue: number
  checked: number
  toCheck: number
}

export interface MoneyMonth {
  month: string
  dueFen: number
  paidFen: number
  labourDueFen: number
  labourInFen: number
}

/** of is null for projects without a place or unit. */
export interface FigureGroup {
  of: Named | null
  figures: Figures
}

export interface OverviewOf {
  month: string
  day: Day
  /** The place and those above it, the outermost first; empty for the whole. */
  within: Named[]
  department: Named | null
  grades: Code[]
  total: Figures
  regions: FigureGroup[]
  departments: FigureGroup[]
  months: MoneyMonth[]
  report: boolean
}

export interface OverviewLine {
  id: string
  number: string
  name: string
  region: Named | null
  department: Named | null
  figures: Figures
}

export interface OverviewFilter {
  month?: string
  region?: string
  department?: string
}
