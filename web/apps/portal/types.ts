/** What the server tells a worker. Money in fen, days in hundredths of a day. */
export interface Page<T> {
  items: T[]
  next: string | null
}

export type MonthState = 'confirm' | 'objected' | 'making' | 'paid' | 'failed' | 'part' | 'sent' | 'waiting'

export interface Month {
  project: string
  projectName: string
  /** Such as 2024-05. */
  month: string
  worked: number
  dueFen: number | null
  paidFen: number
  missingFen: number
  state: MonthState
  says: string
}

export interface Job {
  project: string
  projectName: string
  firm: string
  since: string | null
  until: string | null
}

export interface Card {
  id: string
  place: string
  bank: string
  number: string
  holder: string
  own: boolean
  socialSecurity: boolean
  reported: boolean
}

/** 权益告知, given on a project. */
export interface Notice {
  id: string
  project: string
  projectName: string
  lines: string[]
  issuedAt: string
  confirmedAt: string | null
}

export interface Place {
  jurisdiction: string
  name: string
}

export interface Mine {
  name: string
  mayConfirm: boolean
  months: Page<Month>
  jobs: Job[]
  cards: Card[]
  notices: Notice[]
  places: Place[]
}

export interface Day {
  day: string
  worked: number
  in: string | null
  out: string | null
  state: 'complete' | 'open' | 'corrected'
  why: string | null
}

export interface Line {
  id: string
  firm: string
  how: string[]
  grossFen: number
  deductedFen: number
  dueFen: number
  note: string
  /** Whether it can be confirmed now, and whether it can be objected to, which is longer. */
  open: boolean
  mayObject: boolean
  confirmedAt: string | null
  objectedAt: string | null
  objection: string | null
  answers: { objection: string; answer: string; amended: boolean; answeredAt: string }[]
}

export interface Payment {
  fen: number
  on: string | null
  bank: string
  card: string
  says: string
  failed: boolean
  /** It failed because whoever pays had not enough. */
  payer: boolean
  why: string | null
}

export interface MonthPage {
  project: string
  projectName: string
  month: string
  worked: number
  dueFen: number | null
  paidFen: number
  missingFen: number
  days: Day[]
  lines: Line[]
  payments: Payment[]
  read: string[]
}

export interface Channels {
  name: string
  units: { name: string; fields: string[]; phone: string | null; web: string | null }[]
}

/** Where the worker works or worked, and of what he may complain there; nothing where only telephones take it. */
export interface WorkPlace {
  engagement: string
  project: string
  projectName: string
  firm: string
  kinds: { nature: string; says: string }[]
}

/** What became of a complaint. */
export interface Filed {
  number: string
  at: string
  project: string | null
  employer: string
  kind: string | null
  says: string
  over: boolean
}

export interface Complaints {
  places: WorkPlace[]
  /** The newest first. */
  filed: Filed[]
}
