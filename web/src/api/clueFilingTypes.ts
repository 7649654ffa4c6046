/** How 线索 come in: one by one, or many from a table. */
import type { Channel, Stage } from './clueTypes'
import type { Code, Fen, Moment, Named } from './words'

export interface NewClue {
  channel: Channel
  receivedAt: Moment
  /** Number the sending body gave it (12345 order, petition number). */
  foreignNumber: string | null
  sourceUnit: string | null
  region: string
  field: string
  nature: string | null
  hasProject: boolean
  project: string | null
  /** The project of the ledger, whose place, field, money and units go before what is sent here. */
  projectId: string | null
  /** Unit that owns the project itself: street, village, department. */
  ownProjectOf: string | null
  fundKind: string | null
  /** Whether the project is a state company's. */
  stateCompany: boolean
  employer: string
  employerCode: string | null
  site: string | null
  claimedFen: Fen | null
  claimedPersons: number | null
  narrative: string
  anonymous: boolean
  reporter: ReporterInput | null
  /** Only with channel superior. */
  superiorMode: 'oversee' | 'transfer' | 'investigate' | null
  /** Units present at a joint reception; each may add its view. */
  presentUnits: string[]
  proposedUnit: string
  /** Required when proposedUnit differs from the route proposal. */
  proposalReason: string | null
  attachments: string[]
  /** Same text twice returns the first clue instead of a second one. */
  requestId: string
}

export interface ReporterInput {
  name: string
  phone: string | null
  idNumber: string | null
  bankCard: string | null
}

export interface RouteRequest {
  channel: Channel
  region: string | null
  field: string | null
  nature: string | null
  hasProject: boolean
  ownProjectOf: string | null
  fundKind: string | null
  /** Only for what came from above. */
  superiorMode: 'oversee' | 'transfer' | 'investigate' | null
}

export interface DuplicateRequest {
  employer: string | null
  site: string | null
  phone: string | null
  idNumber: string | null
}

export interface DuplicateCandidate {
  id: string
  number: string
  receivedAt: Moment
  employer: string
  site: string | null
  stage: Stage
  /** What is the same. */
  same: ('employer' | 'site' | 'phone' | 'worker')[]
}

export interface ImportPreview {
  id: string
  file: string
  /** UTF-8 / GBK for csv, null for xlsx. */
  charset: string | null
  sourceUnit: Named
  uploadedAt: Moment
  state: 'preview' | 'committed'
  columns: Code[]
  /** Headings of the file that mean nothing here; what stands below them is not taken. */
  unread: string[]
  total: number
  ready: number
  wrong: number
  /** Lines already in the ledger from an earlier sending; they are skipped. */
  known: number
  committed: number
  /** A page of them; personal values masked. */
  lines: ImportLine[]
  /** Ask with ?afterLine= for the lines that follow; null on the last page. */
  nextLine: number | null
}

export interface ImportLine {
  /** Line of the sheet as the user sees it, header = 1. */
  line: number
  state: 'ready' | 'wrong' | 'known' | 'committed'
  values: Record<string, string>
  /** Column empty: the line as a whole. */
  errors: { column: string; message: string }[]
  duplicates: DuplicateCandidate[]
  clue: { id: string; number: string } | null
}
