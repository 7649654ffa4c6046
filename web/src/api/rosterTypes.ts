import type { Enterprise } from './projectTypes'
import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

/** One line of a roster; numbers are masked, what nobody told is null. */
export interface RosterRow {
  /** Null for somebody who attended and is not registered. */
  engagement: string | null
  worker: string | null
  /** Null for whoever is registered. */
  stranger: string | null
  name: string | null
  idKind: Code
  idMasked: string
  sex: 'male' | 'female' | null
  bornOn: Day | null
  phoneMasked: string | null
  /** Whether another person is on file with the same phone. */
  phoneShared: boolean
  /** What a firm told that may not replace the phone or the card on file, until it is verified; masked. */
  toldPhone: string | null
  toldCard: string | null
  /** Null where only a device saw somebody who is not registered. */
  employer: Named | null
  team: string | null
  leader: boolean
  trade: Code | null
  role: Code | null
  rateKind: Code | null
  rateFen: Fen | null
  contract: Code | null
  contractNo: string | null
  contractOn: Day | null
  trainedOn: Day | null
  registeredOn: Day | null
  enteredOn: Day | null
  leftOn: Day | null
  verifiedAt: Moment | null
  card: { kind: Code; bank: string; holder: string; masked: string; shared: boolean } | null
  /** Null while no notice was given. */
  noticed: boolean | null
  missing: Code[]
  marks: Code[]
}

export type RosterActName =
  | 'workers'
  | 'change'
  | 'verify'
  | 'enter'
  | 'leave'
  | 'reveal'
  | 'card'
  | 'card-visits'
  | 'notices'
  | 'skills'
  | 'entrust'

export interface RosterOverview {
  figures: {
    people: number
    registered: number
    contracted: number
    verified: number
    noticed: number
    checks: { what: Code; count: number; of: string }[]
  }
  teams: { id: string; employer: string; name: string; leader: string | null; people: number }[]
  may: RosterActName[]
  states: Code[]
  idKinds: Code[]
  trades: Code[]
  roles: Code[]
  rateKinds: Code[]
  contracts: Code[]
  cardKinds: Code[]
  skillKinds: Code[]
}

export interface RosterFilter {
  state?: string
  employer?: string
  team?: string
  text?: string
}

export interface WorkerChange {
  field: string
  before: string | null
  after: string | null
  at: Moment
  by: Named | null
  unit: Named
  project: string | null
}

export interface WorkerView {
  lines: RosterRow[]
  cards: { kind: Code; bank: string; holder: string; masked: string; since: Moment; endedAt: Moment | null }[]
  offered: Code[]
  contracts: Attachment[]
  changes: WorkerChange[]
}

export interface RosterImport {
  lines: number
  entered: number
  errors: { line: number; column: string; message: string }[]
}

export interface Entrustment {
  employer: string
  agreedOn: Day
  files: Attachment[]
  recordedAt: Moment
}

export interface WorkerLine {
  id: string
  name: string
  idKind: Code
  idMasked: string
  phoneMasked: string | null
  projects: number
}

export interface WorkerFile {
  worker: WorkerLine
  sex: 'male' | 'female' | null
  bornOn: Day | null
  work: {
    project: string
    projectNumber: string
    projectName: string
    employer: string
    team: string | null
    trade: Code | null
    contract: Code | null
    registeredOn: Day | null
    enteredOn: Day | null
    leftOn: Day | null
  }[]
  pay: {
    month: Day
    project: string
    projectName: string
    /** In hundredths of a day. */
    worked: number
    dueFen: Fen
    paidFen: Fen
    paidOn: Day | null
  }[]
  skills: WorkerSkill[]
  changes: WorkerChange[]
}

export interface WorkerSkill {
  id: string
  kind: Code
  trade: Code
  title: string
  level: string | null
  issuedBy: string
  obtainedOn: Day
  files: Attachment[]
}

export interface TradeCount {
  trade: Code
  kind: Code
  workers: number
  records: number
}

export interface CardVisit {
  id: string
  project: string
  projectName: string
  site: string | null
  employer: string
  bank: string
  branch: string
  kind: Code
  workers: string[]
  note: string
  askedAt: Moment
  answer: string | null
  answeredAt: Moment | null
  mayAnswer: boolean
}

export interface FirmCoverage {
  firms: number
  covered: number
  lacking: { firm: string; name: string; projects: number; without: { id: string; number: string; name: string }[] }[]
}

/** 企业记录: complaints about a firm, by what they are of. */
export interface FirmRecord {
  firm: Enterprise
  natures: { nature: Code; clues: number; unsolved: number }[]
  clues: {
    id: string
    number: string
    nature: Code | null
    receivedAt: Moment
    stage: string
    project: string | null
    unit: Named | null
  }[]
}
