import type { ActDone, Attachment, Code, Day, Moment, Named } from './words'

/** 预警. */
export type WarningStage = 'raised' | 'found_true' | 'innocent' | 'no_data' | 'handed_on' | 'cleared'
export type WarningStageFilter = 'open' | 'overdue' | WarningStage | 'all'
export type WarningState = 'standing' | 'excused' | 'untold' | 'gone'
export type WarningActName = 'check' | 'assign' | 'hand_on' | 'clear'

export interface WarningLine {
  id: string
  /** null where it is about a firm. */
  project: string | null
  /** As it is watched; null where it is about a project. */
  firm: string | null
  /** Of the project, or credit code of the firm; empty while it is not known. */
  number: string
  name: string
  rule: string
  title: string
  grade: Code
  state: WarningState
  stage: WarningStage
  measured: number
  limit: number
  unit: string
  bearer: Named | null
  firstMonth: string
  firstSeen: Day
  lastSeen: Day
  goneOn: Day | null
  /** null while the office has set no term. */
  dueOn: Day | null
  overdue: boolean
}

export interface WarningReads {
  state: WarningState
  grade: string | null
  ruleVersion: string
  limit: number | null
  measured: number | null
}

/** A past day reckoned again, beside what is stored of it. */
export interface WarningAgain {
  day: Day
  again: WarningReads | null
  stored: WarningReads | null
  rows: WarningRow[]
  canonical: string | null
  same: boolean
}

/** A row behind a measure, and where it can be looked at. */
export interface WarningRow {
  row: string
  says: string
  opens: { kind: 'worker_month' | 'clue'; id: string; project: string | null; month: string | null } | null
}

/** 豁免 of a project. */
export interface WarningExemption {
  /** null for what the ledgers tell of themselves. */
  id: string | null
  kind: Code
  from: Day
  until: Day
  /** Number of its paper; empty for what the ledgers tell, and for what the contractor states of itself. */
  document: string
  note: string
  files: Attachment[]
  state: 'coming' | 'standing' | 'over' | 'withdrawn'
  at: Moment | null
  unit: Named | null
  by: Named | null
  /** The contractor states it of itself. */
  own: boolean
  withdrawnWhy: string | null
  withdrawable: boolean
}

/** A kind of 豁免 as this account may enter it. */
export interface ExemptionKind extends Code {
  /** What it rests on. */
  evidence: string
  /** The paper itself must come with it. */
  file: boolean
  /** For how many months at once. */
  mostMonths: number | null
  /** The contractor states it of itself. */
  own: boolean
}

export interface WarningExemptions {
  /** Kinds that may be entered. */
  open: ExemptionKind[]
  exemptions: WarningExemption[]
  /** Titles of rules from which a kind excuses, for at most so long. */
  excusedFrom: { kind: string; title: string; atMost: string }[]
  newHires: number
}

export interface WarningView {
  line: WarningLine
  version: number
  ruleVersion: string
  clause: { document: string; documentTitle: string; clause: string; says: string } | null
  /** The limits are the office's own. */
  own: boolean
  signal: Code
  comparison: 'at_least' | 'more_than' | 'at_most' | 'less_than' | ''
  rows: WarningRow[]
  turns: { day: Day; state: WarningState; grade: Code; measured: number; limit: number; ruleVersion: string }[]
  acts: ActDone[]
  /** Whose task it is; null where it is the unit's. */
  officer: Named | null
  /** That it became, by number. */
  clue: Named | null
  /** What a clue of it would begin with; null once it cannot become one. */
  debt: { employer: string | null; persons: number | null; fen: number | null } | null
  offers: { act: WarningActName; refusal: string | null }[]
}

export interface WarningCount {
  of: Named | null
  count: number
}

/** The warnings of a filter, counted five ways. */
export interface WarningCounts {
  grades: WarningCount[]
  /** All rules of the place, also those without a warning. */
  rules: WarningCount[]
  stages: WarningCount[]
  units: WarningCount[]
  regions: WarningCount[]
  firms: WarningCount[]
}

export interface WarningFilter {
  state?: WarningStageFilter
  grade?: string
  rule?: string
  unit?: string
  project?: string
  firm?: string
  text?: string
  region?: string
  department?: string
  contractor?: string
}

/** What was found of the warnings of each rule; limit and enough are null where the place sets none. */
export interface RuleRecords {
  from: string
  to: string
  limit: number | null
  enough: number | null
  rules: RuleRecord[]
}

export interface RuleRecord {
  rule: string
  title: string
  own: boolean
  raised: number
  foundTrue: number
  innocent: number
  noData: number
  unchecked: number
  /** Of those found true or innocent, in percent. */
  innocentShare: number | null
  proposed: boolean
}
