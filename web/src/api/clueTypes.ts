/** 线索. */
import type { Citation, Duty } from './dutyTypes'
import type { Task } from './organisationTypes'
import type { Paper } from './paperTypes'
import type { Region } from './vocabularyTypes'
import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

export type Stage =
  'RECEIVED' | 'ASSIGNED' | 'ACCEPTED' | 'IN_PROGRESS' | 'RESOLVED' | 'CLOSED' | 'TERMINATED' | 'REFUSED'
export type Channel =
  | 'platform'
  | 'phone'
  | 'visit_letter'
  | 'superior'
  | 'inspection'
  | 'petition'
  | 'village'
  | 'grid'
  | 'joint_reception'
  | 'online'
export type Cause =
  | 'illegal_award'
  | 'illegal_reassignment'
  | 'illegal_subcontracting'
  | 'borrowed_qualification'
  | 'unpaid_project_money'
  | 'contract_dispute'
  | 'other'

/** Query of the ledger, of its export and of its count: the same keys everywhere. Lists are repeated keys. */
export interface ClueFilter {
  stage?: Stage[]
  channel?: Channel[]
  /** Handling unit or, before assignment, proposed unit. */
  unit?: string
  /** Unit that sent or registered it. */
  sourceUnit?: string
  /** Includes everything below the region. */
  region?: string
  field?: string
  cause?: Cause
  nature?: string
  /** Project of the ledger. */
  projectId?: string
  superiorMode?: 'oversee' | 'transfer' | 'investigate'
  receivedFrom?: Day
  receivedTo?: Day
  resolvedFrom?: Day
  resolvedTo?: Day
  /** Has at least one duty overdue today. */
  overdue?: boolean
  /** Not yet RESOLVED, CLOSED, TERMINATED or REFUSED. */
  unsolved?: boolean
  major?: boolean
  /** Flagged for 稳控 without a record of it. */
  stabilityMissing?: boolean
  /** Words in number, employer, project, site. */
  text?: string
  /** number | receivedAt | claimedFen | employer; a leading minus turns it round. Default -receivedAt. */
  sort?: string
}

export interface ClueRow {
  id: string
  number: string
  receivedAt: Moment
  stage: Stage
  channel: Channel
  sourceUnit: Named
  firstAskedUnit: Named
  /** First-asked unit until another one accepts: 首问责任. */
  answerableUnit: Named
  region: Region | null
  field: Code | null
  nature: Code | null
  employer: string
  project: string | null
  site: string | null
  claimedFen: Fen | null
  claimedPersons: number | null
  proposedUnit: Named | null
  handlingUnit: Named | null
  officer: Named | null
  /** Unit that handed it to the handling one. */
  assigner: Named | null
  anonymous: boolean
  major: boolean
  /** 三方责任: shown on every clue and case. */
  responsibility: Responsibility
  /** The duty that is due soonest (or longest overdue). */
  nextDuty: Duty | null
  overdueCount: number
  case: { id: string; number: string } | null
}

export interface ClueDetail extends ClueRow {
  version: number
  foreignNumber: string | null
  hasProject: boolean
  /** The project of the ledger, if it names one. */
  projectId: string | null
  /** That it was made of; its evidence stands in the narrative. */
  warning: string | null
  employerCode: string | null
  ownProjectOf: Named | null
  fundKind: Code | null
  narrative: string
  superiorMode: Code | null
  proposal: RouteProposal
  proposalReason: string | null
  /** Masked; null when anonymous or out of scope. */
  reporter: MaskedReporter | null
  helpers: Named[]
  presentUnits: Named[]
  cause: Code | null
  verifiedFen: Fen | null
  verifiedPersons: number | null
  paidFen: Fen | null
  stability: boolean
  timeline: TimelineEntry[]
  duties: Duty[]
  papers: Paper[]
  reports: UpwardReport[]
  attachments: Attachment[]
  tasks: Task[]
  taskForce: TaskForce | null
  jointGroup: JointGroup | null
  /** What this officer may do now, in the order to offer it. */
  actions: Action[]
  /** A village or sender sees the state only: most lists are empty then. */
  limited: boolean
}

export interface Responsibility {
  leadUnit: Named | null
  industryUnit: Named | null
  territoryUnit: Named | null
  employer: string
}

export interface MaskedReporter {
  name: string
  phone: string | null
  idNumber: string | null
  bankCard: string | null
}

/** Answer to a reveal; the read stands in the audit log. */
export type Reporter = MaskedReporter

export interface TimelineEntry {
  id: string
  type: string
  label: string
  at: Moment
  by: string | null
  unit: string | null
  text: string
  attributes: { label: string; value: string }[]
  attachments: Attachment[]
}

export interface UpwardReport {
  id: string
  title: string
  text: string
  from: Named | null
  to: Named
  at: Moment
  paper: string | null
  receipt: string | null
  receiptAt: Moment | null
  /** Whether this officer may enter the receipt. */
  mayReceive: boolean
}

export interface TaskForce {
  members: Named[]
  plan: string
  formedAt: Moment
  /** What the pack still asks for: 缺 派出所, … */
  missing: string[]
}

export interface JointGroup {
  members: Named[]
  formedAt: Moment
  result: string | null
  resolvedAt: Moment | null
}

export interface Action {
  name: ClueActionName
  /** Null: allowed. Otherwise shown beside the disabled button. */
  refusal: string | null
}

export type ClueActionName = keyof ClueActions

/** Body of POST /api/clues/{id}/{action}; every one carries the version that was on screen. Answer: ClueDetail. */
export interface ClueActions {
  assign: {
    version: number
    unit: string
    /** May be null: then the clock of the duty keeps running. */
    officer: string | null
    industryUnit: string | null
    territoryUnit: string | null
    helpers: string[]
    mode: 'assign' | 'transfer' | 'oversee'
    /** 限办日期, where one is set for this matter. */
    dueOn: Day | null
    /** Required when unit differs from the proposal. */
    reason: string | null
  }
  accept: { version: number; officer: string | null }
  'hand-over': { version: number; toUnit: string; reason: string }
  'feed-back': { version: number; text: string; attachments: string[] }
  progress: {
    version: number
    text: string
    kind: 'general' | 'mediation' | 'stability' | 'view'
    attachments: string[]
  }
  verify: { version: number; amountFen: Fen; persons: number }
  'mark-major': { version: number; reason: string }
  'mark-stability': { version: number; reason: string }
  'set-cause': { version: number; cause: Cause }
  /** attachments: the written report, at least one. */
  'report-inability': { version: number; text: string; attachments: string[] }
  'form-joint-group': { version: number; members: string[] }
  'resolve-joint-group': { version: number; result: string }
  'form-task-force': { version: number; members: string[]; plan: string }
  'extend-term': { version: number; rule: string; until: Day; reason: string }
  pause: { version: number; basis: string }
  resume: { version: number; note: string }
  /** attachments: the proof, at least one. */
  resolve: { version: number; proof: string; paidFen: Fen; attachments: string[] }
  visit: { version: number; result: 'stable' | 'relapsed'; text: string }
  reopen: { version: number; reason: string }
  refuse: { version: number; reason: string }
  terminate: { version: number; reason: 'untrue' | 'duplicate' | 'merged'; mergedInto: string | null; text: string }
  close: { version: number }
  'report-up': { version: number; to: string; text: string }
  'follow-up': { version: number; text: string }
  'issue-paper': { version: number; template: string }
  attach: { version: number; attachments: string[] }
  /** 立案: the case opened stands in ClueDetail.case. */
  'open-case': { version: number }
}

export interface RouteProposal {
  unit: Named | null
  helpers: Named[]
  copies: Named[]
  /** 中文理由 of the rule that decided. */
  reason: string
  rule: string | null
  citation: Citation | null
}
