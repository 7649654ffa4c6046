/** 案件. */
import type { Cause, Responsibility, TaskForce, TimelineEntry, UpwardReport } from './clueTypes'
import type { Citation, Duty } from './dutyTypes'
import type { Task } from './organisationTypes'
import type { Paper } from './paperTypes'
import type { Region } from './vocabularyTypes'
import type { Attachment, Code, Fen, Moment } from './words'

export interface CaseFilter {
  step?: string
  unit?: string
  region?: string
  cause?: Cause
  /** 挂牌督办 */
  listed?: boolean
  major?: boolean
  open?: boolean
  /** People are to be calmed and no record tells that it was done. */
  stabilityMissing?: boolean
  text?: string
}

export interface CaseRow {
  id: string
  number: string
  openedAt: Moment
  closedAt: Moment | null
  /** stability: people are to be calmed. */
  clue: { id: string; number: string; receivedAt: Moment; stability: boolean }
  employer: string
  project: string | null
  responsibility: Responsibility
  step: Code
  cause: Code | null
  major: boolean
  listed: boolean
  verifiedFen: Fen | null
  verifiedPersons: number | null
  nextDuty: Duty | null
}

export interface CaseDetail extends CaseRow {
  version: number
  region: Region | null
  field: Code | null
  steps: CaseStep[]
  gates: Gate[]
  taskForce: TaskForce | null
  timeline: TimelineEntry[]
  duties: Duty[]
  papers: Paper[]
  reports: UpwardReport[]
  tasks: Task[]
  attachments: Attachment[]
  actions: CaseAction[]
}

export interface CaseStep {
  id: string
  label: string
  documentRequired: boolean
  reportUp: boolean
  state: 'done' | 'skipped' | 'current' | 'ahead'
  enteredAt: Moment | null
  by: string | null
  document: Attachment | null
}

/** What must hold before a step; refusal is what the console shows while it does not. */
export interface Gate {
  rule: string
  step: string
  passed: boolean
  refusal: string
  citation: Citation
}

export interface CaseAction {
  name: CaseActionName
  refusal: string | null
}

export type CaseActionName = keyof CaseActions

/** Body of POST /api/cases/{id}/{action}. Answer: CaseDetail. */
export interface CaseActions {
  'enter-step': { version: number; step: string; document: string | null; note: string }
  /** 双交办 where both are given. */
  assign: { version: number; industryUnit: string | null; territoryUnit: string | null }
  'set-cause': { version: number; cause: Cause }
  'mark-major': { version: number; reason: string }
  'mark-stability': { version: number; reason: string }
  verify: { version: number; amountFen: Fen; persons: number }
  'form-task-force': { version: number; members: string[]; plan: string }
  'report-up': { version: number; to: string; text: string }
  'feed-back': { version: number; text: string; attachments: string[] }
  progress: {
    version: number
    text: string
    kind: 'general' | 'mediation' | 'stability' | 'view'
    attachments: string[]
  }
  /** Of the industry department once a cause is set: what it did about its 督办. */
  'answer-supervision': { version: number; text: string; attachments: string[] }
  'issue-paper': { version: number; template: string }
  /** Only where no step ends the case by itself; elsewhere entering 结案 closes it. */
  close: { version: number; text: string }
}
