import type { Attachment } from './words'

/** 工资支付表 as the console reads it. Money in fen, days in hundredths, pieces in thousandths. */
export interface SheetHead {
  id: string
  version: number
  employer: string
  employerName: string
  team: string | null
  month: string
  state: { code: SheetStateCode; label: string }
  source: 'attendance' | 'file'
  lines: number
  dueFen: number
  dueOn: string | null
  payOn: string | null
  late: boolean
  handedAt: string | null
  decidedAt: string | null
  decidedBy: string | null
  returnedWhy: string | null
}

export type SheetStateCode = 'draft' | 'confirming' | 'handed' | 'returned' | 'approved' | 'voided'

export type SheetActName =
  | 'ask-confirmation'
  | 'sign-lines'
  | 'hand-in'
  | 'void-sheet'
  | 'approve-sheet'
  | 'return-sheet'
  | 'amend-line'
  | 'answer-objection'

export interface WageSheetView {
  id: string
  project: string
  head: SheetHead
  grossFen: number
  deductedFen: number
  unconfirmed: number
  objected: number
  flagged: number
  minimumFen: number | null
  papers: {
    attendance: number
    original: Attachment[]
    attendanceFiles: Attachment[]
    progress: string | null
    progressFiles: Attachment[]
    signatures: Attachment[]
  }
  money: { balanceFen: number; gapFen: number } | null
  missing: { refusal: string; citation: { documentTitle: string; clause: string } }[]
  acts: { code: SheetActName; label: string }[]
}

export interface SheetLineView {
  id: string
  place: number
  worker: string
  name: string
  idMasked: string
  worked: number
  attended: number | null
  minutes: number | null
  quantity: number | null
  unit: string | null
  rateKind: string | null
  rateFen: number | null
  grossFen: number
  deductedFen: number
  dueFen: number
  note: string
  confirmedAt: string | null
  confirmedHow: 'phone' | 'signature' | null
  objectedAt: string | null
  objection: string | null
  answers: { objection: string; answer: string; amended: boolean; answeredAt: string }[]
  flags: ('below_minimum' | 'no_attendance' | 'days_differ')[]
}

export type SheetLineFilter = 'all' | 'unconfirmed' | 'objected' | 'flagged'

export interface AssessmentRow {
  worker: string
  name: string
  idMasked: string
  team: string | null
  attended: number | null
  worked: number | null
  quantity: number | null
  unit: string | null
  rateKind: string | null
  rateFen: number | null
  assessor: string | null
  assessedOn: string | null
}

export interface PayDay {
  payDay: number | null
  monthsAfter: number | null
}

export interface SheetImport {
  id: string
  employer: string
  month: string
  fileName: string
  state: { code: 'waiting' | 'reading' | 'stopped' | 'wrong' | 'done'; label: string }
  read: number
  total: number | null
  stopping: boolean
  problemCount: number
  problems: { line: number; label: string; message: string }[]
  sheet: string | null
  sentAt: string
}

export interface RecordBookView {
  title: string
  worker: string
  name: string
  idMasked: string
  project: string
  months: {
    month: string
    employer: string
    attended: number
    worked: number | null
    quantity: number | null
    unit: string | null
    rateKind: string | null
    rateFen: number | null
    grossFen: number
    deductedFen: number
    dueFen: number
    paidFen: number
    paidOn: string | null
    confirmed: boolean
    agrees: boolean
  }[]
  sums: { attended: number; dueFen: number; paidFen: number }
}

export interface Deferral {
  id: string
  project: string
  projectNumber: string
  projectName: string
  employer: string
  employerName: string
  month: string
  reason: string
  amountFen: number
  persons: number
  payBy: string
  state: 'open' | 'overdue' | 'paid' | 'paid_late'
  filedAt: string
  paidOn: string | null
  files: Attachment[]
}
