/** The shapes of special wage accounts; conventions as in types.ts. */
import type { ProjectAction } from './projectTypes'
import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

export interface SpecialAccountView {
  /** What the place calls it. */
  label: string
  /** The name that it must have; null while the project has no contractor. */
  expectedName: string | null
  /** Whether only banks of a list will do. */
  designated: boolean
  banks: string[]
  /** With whom it is filed. */
  supervisor: Named | null
  /** What stands against it, such as 专户冻结. */
  held: string | null
  balanceFen: Fen
  /** The open one last. */
  accounts: SpecialAccount[]
  violations: AccountViolation[]
  failures: { id: string; on: Day; lines: number; amountFen: Fen; reason: string }[]
  choices: { entryKinds: Code[]; sources: Code[]; parties: Code[]; holds: Code[]; closingReasons: Code[] }
  actions: (Omit<ProjectAction, 'name'> & { name: AccountActionName })[]
}

export interface SpecialAccount {
  id: string
  bank: string
  branch: string
  number: string
  name: string
  /** Several projects have it. */
  shared: boolean
  appliedOn: Day
  openedOn: Day
  agreedOn: Day
  agreement: Attachment[]
  /** due | submitted | accepted | returned */
  filing: Code
  filedOn: Day | null
  decidedAt: Moment | null
  returnedWhy: string | null
  /** The project has another contractor now. */
  contractorChanged: boolean
  closingReason: Code | null
  announcedOn: Day | null
  closedOn: Day | null
  holds: AccountHold[]
}

export interface AccountHold {
  id: string
  kind: Code
  authority: string
  document: string
  amountFen: Fen | null
  heldOn: Day
  liftedOn: Day | null
  liftedBy: string | null
}

export interface AccountViolation {
  id: string
  kind: Code
  lines: number
  amountFen: Fen
  fromDay: Day
  toDay: Day
  recordedAt: Moment
  dealtAt: Moment | null
  dealtUnit: Named | null
  dealtHow: string | null
}

export interface AccountEntry {
  id: string
  on: Day
  kind: Code
  incoming: boolean
  source: Code
  party: Code
  amountFen: Fen
  reference: string | null
  note: string
  /** What it breaks. */
  violation: Code | null
}

export interface AccountImport {
  lines: number
  known: number
  booked: number
  mistakes: { line: number; message: string }[]
}

export type AccountActionName = keyof AccountActions

/** Body of POST /api/projects/{id}/{action}. Answer: SpecialAccountView. */
export interface AccountActions {
  'open-account': {
    version: number
    bank: string
    branch: string
    number: string
    name: string
    appliedOn: Day
    openedOn: Day
    agreedOn: Day
    attachments: string[]
  }
  'file-account': { version: number; on: Day; attachments: string[] }
  'accept-account-filing': { version: number }
  'return-account-filing': { version: number; reason: string }
  'hold-account': {
    version: number
    kind: string
    authority: string
    document: string
    amountFen: Fen | null
    on: Day
    attachments: string[]
  }
  'release-account': { version: number; hold: string; on: Day; document: string; attachments: string[] }
  'announce-account-closing': { version: number; reason: string; on: Day; attachments: string[] }
  'close-account': { version: number; on: Day; noSuits: boolean; noArrears: boolean; attachments: string[] }
  'book-account-entry': {
    version: number
    on: Day
    kind: string
    source: string | null
    party: string
    amountFen: Fen
    reference: string | null
    note: string | null
  }
  'record-account-failure': { version: number; on: Day; lines: number; amountFen: Fen; reason: string }
  'deal-account-violation': { version: number; violation: string; note: string; attachments: string[] }
}

export interface AccountRow {
  project: string
  projectNumber: string
  projectName: string
  investment: Code | null
  bank: string
  /** Its last digits only. */
  number: string
  openedOn: Day
  closedOn: Day | null
  filing: Code
  held: string | null
  violated: boolean
  balanceFen: Fen
  lastPaidOn: Day | null
  lastPaidFen: Fen | null
  /** Whether the project may be opened as well. */
  visible: boolean
}

export type AccountListState = 'open' | 'unfiled' | 'held' | 'violated' | 'closed'

export interface AccountFilter {
  state?: AccountListState
  text?: string
}

export interface AccountTerms {
  label: string
  designated: boolean
  banks: string[]
  /** Whether this officer keeps the list. */
  mayChange: boolean
}

export interface BankQuarter {
  from: Day
  to: Day
  banks: { bank: string; opened: number; meanDays: number | null; failedLines: number }[]
}
