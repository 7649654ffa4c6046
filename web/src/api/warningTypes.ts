import type { Code, Day, Moment, Named } from './types'

/** 预警. */
export type WarningStage = 'raised' | 'found_true' | 'innocent' | 'no_data' | 'cleared'
export type WarningStageFilter = 'open' | WarningStage | 'all'
export type WarningState = 'standing' | 'excused' | 'untold' | 'gone'
export type WarningActName = 'check' | 'clear'

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
  canonical: string | null
  same: boolean
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
  rows: { row: string; says: string }[]
  turns: { day: Day; state: WarningState; grade: Code; measured: number; limit: number; ruleVersion: string }[]
  acts: { at: Moment; act: string; note: string; by: Named | null; unit: Named | null }[]
  offers: { act: WarningActName; refusal: string | null }[]
}

export interface WarningFilter {
  state?: WarningStageFilter
  grade?: string
  rule?: string
  unit?: string
  project?: string
  firm?: string
  text?: string
}
