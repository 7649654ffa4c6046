/** The payment of a project's wages through its account; conventions as in types.ts. */
import type { Attachment, Code, Day, Moment, Named } from './words'

export interface PaymentView {
  /** What stands against the account, such as 专户冻结. */
  held: string | null
  /** Null while there is none, and for a subcontractor. */
  account: {
    bank: string
    number: string
    name: string
    balanceFen: number
    onTheWayFen: number
    availableFen: number
  } | null
  sheets: PayableSheet[]
  batches: PayBatch[]
  entrustments: { employer: Named; agreedOn: Day; files: Attachment[] }[]
  maps: Code[]
  sources: Code[]
  acts: string[]
}

/** An approved sheet with something left to pay. */
export interface PayableSheet {
  id: string
  employer: Named
  month: string
  lines: number
  fen: number
  repeated: number
  stopped: { place: number; name: string; fen: number; card: string | null; reason: string }[]
}

export interface PaySum {
  state: Code
  lines: number
  fen: number
}

export interface PayBatch {
  id: string
  version: number
  sheet: string
  employer: Named
  month: string
  message: string
  state: Code
  lines: number
  totalFen: number
  payOn: Day
  sentAt: Moment | null
  gapFen: number | null
  sums: PaySum[]
  voucher: boolean
}

export interface PayLine {
  id: string
  place: number
  name: string
  card: string
  bank: string
  fen: number
  state: Code
  reason: string | null
  paidOn: Day | null
  returnedOn: Day | null
  otherCard: string | null
}

/** What became of a file of a bank. */
export interface BankAnswer {
  answer: string | null
  again: boolean
  lines: number
  sums: { outcome: Code; lines: number; fen: number }[]
  attention: BankAnswerLine[]
  closingFen: number | null
  bookFen: number | null
  mistakes: { line: number; message: string }[]
}

export interface BankAnswerLine {
  line: number
  outcome: Code
  name: string | null
  fen: number | null
  on: Day | null
  other: string | null
  bankReference: string | null
  reason: string | null
}

/** A file of a bank that was taken before. */
export interface TakenAnswer {
  id: string
  file: Attachment
  message: string | null
  lines: number
  sums: { outcome: Code; lines: number; fen: number }[]
  closingFen: number | null
  bookFen: number | null
  at: Moment
}

export interface AccountCover {
  balanceFen: number
  averageFen: number
  monthsOfCover: number | null
  months: {
    month: string
    agreedFen: number | null
    labourFen: number
    wagesFen: number
    otherFen: number
    payrollFen: number
    shortFen: number
  }[]
}

interface PayRate {
  dueFen: number
  bankFen: number
  cashFen: number
  percent: number | null
}

export interface PayRates {
  month: string
  total: PayRate
  firms: { employer: Named; rate: PayRate }[]
  cash: {
    id: string
    project: string
    employer: Named
    source: Code
    payer: string
    paidOn: Day
    persons: number
    fen: number
    files: Attachment[]
  }[]
}

/** When each kind of what a project hands in came last. */
export interface WageUploads {
  days: number | null
  kinds: { kind: Code; last: Day | null; age: number | null; late: boolean }[]
}
