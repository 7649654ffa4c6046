import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

/** What may be done now; refusal: what the rules ask for first. */
export interface OfferedAct<Name extends string = string> {
  name: Name
  label: string
  refusal: string | null
}

export interface BoardLine {
  code: string
  label: string
  /** Null while nothing is known. */
  text: string | null
  /** Who fills it in: the project, or the whole place; null if a record gives it. */
  fill: 'project' | 'place' | null
}

export type SiteActName = 'fill-board' | 'open-page' | 'close-page'

export interface Site {
  version: number
  title: string
  lines: BoardLine[]
  /** Labels of the lines on which nothing stands yet. */
  missing: string[]
  /** Null while the public page is closed. */
  page: { address: string; openedAt: Moment } | null
  /** What the place calls its card for the helmet; null where there is none. */
  card: string | null
  actions: OfferedAct<SiteActName>[]
}

export interface ContractTemplate {
  code: string
  label: string
  wageClause: string
  paragraphs: string[]
}

export interface ContractBlank {
  code: string
  label: string
  is: 'text' | 'day' | 'id_number' | 'phone' | 'card' | 'own'
  required: boolean
  hint: string | null
}

export interface TemplateLibrary {
  templates: { template: ContractTemplate; publishedAt: Moment | null; publishedBy: Named | null }[]
  blanks: ContractBlank[]
  mayPublish: boolean
}

/** 应急资金: one account. */
export interface ReserveFund {
  code: string
  label: string
  unit: Named
  /** Null while nobody has set it, as the gap. */
  targetFen: Fen | null
  balanceFen: Fen
  gapFen: Fen | null
  inFen: Fen
  outFen: Fen
  uses: Code[]
  /** Kinds of investment of the projects it is for; empty for any. */
  investments: Code[]
  version: number
  mayBook: boolean
}

export interface ReserveEntry {
  id: string
  number: number
  kind: 'in' | 'replenish' | 'out'
  amountFen: Fen
  use: Code | null
  project: { id: string; number: string; name: string } | null
  bookedOn: Day
  basis: string
  balanceFen: Fen
  recordedAt: Moment
  by: Named | null
  unit: Named
  attachments: Attachment[]
}

export type PresaleActName = 'open-presale' | 'receive-presale' | 'request-presale' | 'decide-presale'

/** 预售监管资金 of a project. */
export interface Presale {
  version: number
  /** Null for projects that have none, as the unit. */
  label: string | null
  unit: Named | null
  account: { bank: string; balanceFen: Fen; openedAt: Moment } | null
  receipts: { id: string; amountFen: Fen; receivedOn: Day; recordedAt: Moment }[]
  requests: {
    id: string
    amountFen: Fen
    purpose: string
    requestedAt: Moment
    unit: Named
    /** Null while it waits. */
    granted: boolean | null
    reason: string | null
    decidedAt: Moment | null
  }[]
  actions: OfferedAct<PresaleActName>[]
}

/** 制度文件 that a task of the plan asked for. */
export interface PolicyDocument {
  id: string
  task: string
  title: string
  number: string
  issuedOn: Day
  file: Attachment | null
  unit: Named
  addedAt: Moment
}

export interface PlanTask {
  code: string
  label: string
  year: number | null
  due: Day | null
  leads: Named[]
  helpers: Named[]
  overdue: boolean
  done: PolicyDocument | null
  mayComplete: boolean
  mayReopen: boolean
}
