import type { Attachment, Code, Named, Page } from './words'

/** 三方比对: fen, hundredths of a day, months as 2024-05. */
export interface MatchReasonCount {
  code: string
  label: string
  count: number
}

export interface MatchSums {
  workers: number
  worked: number
  dueFen: number
  paidFen: number
  waitingFen: number
  missingFen: number
  beyondFen: number
  differing: number
  reasons: MatchReasonCount[]
}

export interface MatchRow {
  worker: string
  name: string
  idMasked: string
  employer: Named
  worked: number
  dueFen: number
  confirmed: boolean
  paidFen: number
  waitingFen: number
  unpaidFen: number
  differenceFen: number
  firstPaidOn: string | null
  lastPaidOn: string | null
  payBy: string
  /** The day of pay has gone by. */
  fallenDue: boolean
  reasons: Code[]
}

export interface MatchView {
  month: string
  months: string[]
  total: MatchSums
  firms: { employer: Named; sums: MatchSums }[]
  /** Who attended and was not registered: in none of the sums. */
  strangers: { people: number; worked: number }
  rows: Page<MatchRow>
}

export interface MatchSources {
  worker: string
  name: string
  idMasked: string
  month: string
  employers: MatchEmployer[]
}

export interface MatchEmployer {
  employer: Named
  worked: number
  dueFen: number
  confirmed: boolean
  paidFen: number
  waitingFen: number
  unpaidFen: number
  differenceFen: number
  earlierFen: number
  payBy: string
  leftOn: string | null
  reasons: Code[]
  attendance: {
    worked: number
    minutes: number | null
    lastDay: string | null
    source: 'days' | 'sheet'
    file: Attachment | null
    line: number | null
  }[]
  days: {
    day: string
    firstIn: string | null
    lastOut: string | null
    minutes: number
    worked: number
    state: 'complete' | 'open' | 'corrected'
    correctedWhy: string | null
  }[]
  lines: MatchLine[]
  payments: MatchPayment[]
}

export interface MatchLine {
  sheet: string
  state: 'draft' | 'confirming' | 'handed' | 'returned' | 'approved'
  place: number
  worked: number
  rateKind: 'day' | 'hour' | 'piece' | 'month' | null
  rateFen: number | null
  grossFen: number
  deductedFen: number
  dueFen: number
  note: string
  confirmedAt: string | null
  confirmedHow: 'phone' | 'signature' | null
  objectedAt: string | null
  objection: string | null
  payOn: string | null
  source: 'attendance' | 'file'
  file: Attachment | null
}

export interface MatchPayment {
  batch: string
  message: string
  reference: string
  place: number
  amountFen: number
  state: 'waiting' | 'paid' | 'failed' | 'returned' | 'withdrawn'
  reason: string | null
  sentAt: string | null
  paidOn: string | null
  returnedOn: string | null
  bank: string
  card: string
  otherCard: string | null
  answers: { file: Attachment; readable: boolean; line: number; bankReference: string | null; at: string }[]
}

export type MatchListState = 'differing' | 'coming' | 'all'

export interface MatchListRow {
  project: string
  projectNumber: string
  projectName: string
  contractor: string | null
  month: string
  workers: number
  worked: number
  dueFen: number
  paidFen: number
  missingFen: number
  beyondFen: number
  differing: number
  reasons: MatchReasonCount[]
  payBy: string | null
  fallenDue: boolean
}
