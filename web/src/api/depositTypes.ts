/** The wage deposit of a project, and of all projects; conventions as in types.ts. */
import type { Citation, Duty } from './dutyTypes'
import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

export type DepositState = 'none' | 'short' | 'full' | 'waived' | 'returned'

export interface Deposit {
  /** Of the project: to act at. */
  version: number
  state: { code: DepositState; label: string }
  /** Null while it is not set, and when waived. */
  requiredFen: Fen | null
  assessment: DepositAssessment | null
  instruments: DepositInstrument[]
  movements: DepositMovement[]
  totals: DepositTotals
  uses: DepositUse[]
  /** Latest first. */
  returns: DepositReturn[]
  clocks: DepositClock[]
  /** A term has passed or a guarantee has ended: the contractor may be ordered to put it right. */
  owed: boolean
  /** Null where the place names none. */
  supervisor: Named | null
  /** Null: nothing is missing; otherwise what the rules ask for first. */
  actions: { name: DepositActName; label: string; refusal: string | null }[]
  offers: DepositOffers
}

export interface DepositAssessment {
  byHand: boolean
  waived: boolean
  requiredFen: Fen | null
  steps: { what: string; because: string; rate: string | null }[]
  reason: string
  citation: Citation | null
  rulesHash: string
  at: Moment
  by: Named | null
  /** Assessments before this one. */
  earlier: number
}

export interface DepositInstrument {
  id: string
  form: Code
  agency: string
  number: string
  amountFen: Fen
  leftFen: Fen
  validFrom: Day
  validTo: Day | null
  inForce: boolean
  flags: Code[]
  recordedAt: Moment
  by: Named | null
  attachments: Attachment[]
}

export interface DepositMovement {
  kind: 'in' | 'used' | 'returned'
  fen: Fen
  on: Day
  /** Of the instrument. */
  number: string
  basis: string
  at: Moment
  by: Named | null
}

export interface DepositTotals {
  inFen: Fen
  usedFen: Fen
  returnedFen: Fen
  /** In, less used and returned. */
  balanceFen: Fen
  /** Of it, in guarantees that are not in force. */
  endedFen: Fen
  /** Of it, approved for use and not paid yet. */
  reservedFen: Fen
  availableFen: Fen
}

export interface DepositUse {
  id: string
  caseNumber: string
  caseId: string
  amountFen: Fen
  decision: string
  decisionDue: Day
  approvedAt: Moment
  by: Named | null
  /** To the contractor and to the agency. */
  papers: string[]
  agencyNoticeReceivedAt: Moment | null
  paidAt: Moment | null
  paidFen: Fen | null
  note: string
}

export interface DepositReturn {
  id: string
  state: Code
  noticedOn: Day
  appliedAt: Moment
  appliedBy: Named | null
  reviewedAt: Moment | null
  reviewedBy: Named | null
  findings: string
  decidedAt: Moment | null
  decidedBy: Named | null
  rule: string | null
  reason: string
  refundedAt: Moment | null
  refundedBy: Named | null
}

export interface DepositClock {
  code: string
  label: string
  note: string | null
  orders: boolean
  duty: Duty
}

export interface DepositOffers {
  forms: Code[]
  agencies: Code[]
  termStarts: Code[]
  returnRules: Code[]
  cases: { id: string; number: string; employer: string; fen: Fen }[]
  /** Whether the place has a directory to choose from. */
  directory: boolean
}

/** Each is posted with the version to an address of its own; the server checks the body. */
export type DepositActName =
  | 'assess'
  | 'set-required'
  | 'record'
  | 'begin-term'
  | 'remind-renewal'
  | 'approve-use'
  | 'record-payment'
  | 'apply-return'
  | 'review-return'
  | 'decide-return'
  | 'refund'

export type DepositListState = DepositState | 'expiring' | 'returnable'

export interface DepositFilter {
  state?: DepositListState
  text?: string
}

export interface DepositRow {
  project: string
  number: string
  name: string
  unit: Named | null
  contractor: string | null
  state: { code: DepositState; label: string }
  requiredFen: Fen | null
  inForceFen: Fen
  balanceFen: Fen
  /** Null while what is required is not set. */
  lackingFen: Fen | null
  nextEnd: Day | null
  endedAt: Moment | null
}

export interface DepositShare {
  total: number
  states: Record<DepositState, number>
  covered: number
  percent: number
}

export interface DepositCoverage {
  projects: DepositShare
  firms: DepositShare
  /** Whether the officer's unit registers that the deposits to be returned were gone through. */
  maySweep: boolean
}

export interface DepositAgency {
  code: string
  name: string
  kind: Code
  suspended: boolean
  since: Day | null
  reason: string | null
}

export interface DepositDirectory {
  agencies: DepositAgency[]
  kinds: Code[]
  byKind: Record<string, number>
  total: number
  selectable: number
  maySet: boolean
}
