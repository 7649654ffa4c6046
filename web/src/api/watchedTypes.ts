import type { ActDone, Code, Day, Fen, Moment, Named } from './words'

/** 被监管单位. */
export type WatchedState = 'watched' | 'overdue' | 'corrected' | 'uninspected' | 'proposed' | 'all'
export type WatchedActName = 'decide-rating' | 'propose-rating' | 'inspect' | 'classify' | 'release'

export interface WatchedLine {
  id: string
  enterprise: string
  name: string
  creditCode: string | null
  sector: Code
  field: Code | null
  unit: Named | null
  /** null while it is not on the list. */
  watchedOn: Day | null
  declareBy: Day | null
  declarationOverdue: boolean
  /** The last day on which a number of a declaration was corrected. */
  correctedOn: Day | null
  grade: Code | null
  inspectBy: Day | null
  inspectionOverdue: boolean
}

/** What a declaration said before it was corrected, and who made it what came after. */
export interface DeclaredBefore {
  workers: number
  wagesFen: Fen
  paidFen: Fen
  owedFen: Fen
  remarks: string
  correctedAt: Moment
  by: Named
  unit: Named | null
  reason: string
}

export interface Declaration {
  id: string
  version: number
  from: Day
  to: Day
  dueOn: Day
  state: 'open' | 'overdue' | 'filed' | 'filed_late'
  filedAt: Moment | null
  filedBy: Named | null
  filedUnit: Named | null
  workers: number | null
  wagesFen: Fen | null
  paidFen: Fen | null
  owedFen: Fen | null
  remarks: string | null
  /** The latest first. */
  before: DeclaredBefore[]
  mayCorrect: boolean
}

export interface FirmRating {
  id: string
  from: Code | null
  to: Code
  reason: string
  /** Numbers of the cases behind it. */
  cases: string[]
  proposedAt: Moment
  decidedAt: Moment | null
  decidedUnit: Named | null
  /** null while it waits. */
  taken: boolean | null
  note: string | null
}

export interface WatchedFirm {
  line: WatchedLine
  version: number
  /** Periods in a row without wages owed, and how many it takes; null while it is not watched. */
  clean: number | null
  cleanNeeded: number | null
  grounds: { caseId: string; number: string; moment: string; at: Moment; fen: Fen; persons: number }[]
  declarations: Declaration[]
  grades: Code[]
  ratings: FirmRating[]
  inspections: { id: string; on: Day; finding: Code; note: string; officer: Named | null; unit: Named | null }[]
  findings: Code[]
  acts: ActDone[]
  offers: { act: WatchedActName; refusal: string | null }[]
}

export interface WatchedFilter {
  state?: WatchedState
  sector?: string
  unit?: string
  text?: string
}

/** 重点行业. */
export interface SectorLine {
  code: string
  label: string
  key: boolean
  markedOn: Day | null
  reason: string | null
  firms: number
  openClues: number
}
