import type { Code, Day, Moment, Named } from './words'

/** 风险隐患. */
export interface Hazard {
  id: string
  version: number
  warning: string | null
  project: string | null
  about: string
  what: string
  unit: Named | null
  raisedUnit: Named | null
  foundAt: Moment
  state: 'to_prevent' | 'handled' | 'withdrawn'
  measure: string | null
  person: string | null
  result: string | null
  handledAt: Moment | null
  withdrawnAt: Moment | null
  withdrawnWhy: string | null
  /** Since it was found, until it was handled or until now. */
  minutes: number
  days: number
  mayRespond: boolean
  mayWithdraw: boolean
}

/** What a grade rests on. */
export interface RiskGround {
  factor: Code
  band: Code
  value: number
  unit: string
  points: number
  rows: string[]
}

export interface RiskLine {
  project: string
  number: string
  name: string
  grade: Code
  weight: number
  at: Moment
  /** A report of it is open. */
  reported: boolean
}

export type RiskReportAct = 'receive' | 'settle' | 'pass_on'

export interface RiskReport {
  id: string
  version: number
  project: string
  projectNumber: string
  projectName: string
  grade: Code
  step: Code
  from: Named | null
  to: Named | null
  reason: string
  madeAt: Moment
  receivedAt: Moment | null
  receipt: string | null
  outcome: 'settled' | 'passed_on' | null
  endedAt: Moment | null
  note: string | null
  offers: RiskReportAct[]
}

export interface RiskGiven {
  version: number
  at: Moment
  grade: Code
  proposed: Code | null
  points: number
  grounds: RiskGround[]
  unknown: Code[]
  note: string
  by: Named
  unit: Named | null
}

export interface RiskView {
  project: string
  number: string
  name: string
  version: number
  reckoned: { grade: Code | null; points: number; grounds: RiskGround[]; unknown: Code[] }
  grades: Code[]
  history: RiskGiven[]
  reports: RiskReport[]
  mayAssess: boolean
}

export interface ReviewLine {
  id: string
  from: Day
  to: Day
  openedAt: Moment
  closedAt: Moment | null
  withdrawnAt: Moment | null
  unit: Named | null
}

export interface ReviewMatter {
  seq: number
  kind: 'warning' | 'clue' | 'case' | 'project'
  ref: string
  number: string
  label: string
  /** The review cannot be closed without a conclusion on it. */
  must: boolean
  conclusion: string | null
}

export interface KeyProject {
  project: string
  number: string
  name: string
  measures: string
  unit: Named | null
  /** Not on the list before. */
  added: boolean
}

export interface ReviewView {
  line: ReviewLine
  version: number
  participants: string | null
  minutes: string | null
  /** 会议纪要 as it was issued. */
  paper: Named | null
  withdrawnWhy: string | null
  agenda: ReviewMatter[]
  projects: KeyProject[]
  removed: KeyProject[]
  mayHold: boolean
  mayWithdraw: boolean
}
