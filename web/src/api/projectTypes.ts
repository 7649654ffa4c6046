/** The shapes of projects and of what is pushed about them; conventions as in types.ts. */
import type { Citation, Duty } from './dutyTypes'
import type { Paper } from './paperTypes'
import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

/** Words of the jurisdiction that forms and filters of projects choose from. */
export interface ProjectVocabulary {
  /** Where a project may stand, in order; first the sites that wait to be confirmed. */
  steps: Code[]
  works: Works[]
  worksNatures: Code[]
  investments: Code[]
  levels: Code[]
  posts: Post[]
  pushTriggers: Code[]
  clauses: Clause[]
  fundSources: Code[]
  fundWays: Code[]
  barGrounds: Code[]
  /** Safeguards that records can prove. */
  safeguards: Code[]
}

export interface Works extends Code {
  /** Industry department that this kind of works decides; null where the field does. */
  unit: string | null
  /** Whether the document of the place holds for it. */
  applies: boolean
}

export interface Post extends Code {
  side: string | null
  required: boolean
  /** To be held on no other project. */
  fullTime: boolean
  /** The number of a certificate belongs to it. */
  certificate: boolean
}

export interface Clause extends Code {
  required: boolean
  /** Whether it is ticked; otherwise a field of the contract answers it. */
  ticked: boolean
}

/** A firm as somebody writes it down. */
export interface Firm {
  name: string
  creditCode: string | null
  /** Null: nobody has said. */
  stateOwned: boolean | null
}

export interface Enterprise {
  id: string
  name: string
  creditCode: string | null
  /** Why the credit code looks wrong; it is shown and never refused. */
  doubt: string | null
  stateOwned: boolean
}

/** An account offered to a firm; the secret is told once, to who invited. */
export interface Invitation {
  id: string
  invitedAt: Moment
  unit: Named
  expiresAt: Moment
  expired: boolean
  acceptedAt: Moment | null
  /** Name of whoever accepted. */
  account: string | null
  secret: string | null
}

/** What somebody of a firm fills in to open its account. */
export interface Acceptance {
  secret: string
  creditCode: string
  username: string
  name: string
  post: string | null
  password: string
}

/**
 * Query of the ledger, of its export and of its count: the same keys everywhere. A unit, region, field, kind of works or of
 * investment `none` asks for projects that have none.
 */
export interface ProjectFilter {
  step?: string[]
  /** Industry department. */
  unit?: string
  /** Includes everything below the region. */
  region?: string
  field?: string
  works?: string
  investment?: string
  /** Owner or contractor. */
  enterprise?: string
  stateCompany?: boolean
  stopped?: boolean
  /** Not in the wage-payment platform. */
  unentered?: boolean
  overdue?: boolean
  /** Works have begun and not ended. */
  underWay?: boolean
  /** A post that the rules ask for is held by nobody. */
  postsMissing?: boolean
  boardMissing?: boolean
  noWageOfficer?: boolean
  /** A contract lacks a clause that the rules ask for. */
  contractFaulty?: boolean
  /** Not touched within the days that are set. */
  stale?: boolean
  /** A safeguard that the project must have and records do not prove. */
  lacking?: string
  registeredFrom?: Day
  registeredTo?: Day
  /** Words in number, code, name, place, owner or contractor. */
  text?: string
  /** number | name | registeredAt | changedAt; a leading minus turns it round. Default -registeredAt. */
  sort?: string
}

export interface ProjectRow {
  id: string
  number: string
  code: string | null
  name: string
  region: Named | null
  site: string | null
  step: Code
  stoppedSince: Moment | null
  field: Code | null
  works: Code | null
  worksNature: Code | null
  investment: Code | null
  /** Whether its kind of works falls under the document of the place. */
  applies: boolean
  /** Too small for a construction permit. */
  small: boolean
  stateCompany: boolean
  industryUnit: Named | null
  territoryUnit: Named | null
  ownProjectOf: Named | null
  sourceUnit: Named
  owner: Enterprise | null
  contractor: Enterprise | null
  valueFen: Fen | null
  informationAt: Moment
  registeredAt: Moment
  plannedStart: Day | null
  startedAt: Moment | null
  /** Null while it is not in the wage-payment platform. */
  platformNumber: string | null
  contacts: { post: Code; name: string; phoneMasked: string | null }[]
  /** How many of the posts that must have somebody have one. */
  posts: { held: number; required: number }
  /** Not touched within the days that are set. */
  stale: boolean
  nextDuty: Duty | null
  overdueCount: number
  changedAt: Moment
  changedBy: Named | null
  changedUnit: Named
}

/** What is written down about a project and can be corrected later. */
export interface Particulars {
  /** 项目代码: 2020-410803-48-01-012345. */
  code: string | null
  name: string
  region: string | null
  site: string | null
  field: string | null
  works: string | null
  worksNature: string | null
  investment: string | null
  fundKind: string | null
  level: string | null
  small: boolean
  /** Null: the one that its field or kind of works says. */
  industryUnit: string | null
  ownProjectOf: string | null
  owner: Firm | null
  contractor: Firm | null
  supervisor: Firm | null
  valueFen: Fen | null
  plannedStart: Day | null
  remark: string | null
}

export interface NewProject {
  particulars: Particulars
  /** Null: now. */
  informationAt: Moment | null
  /** The same one twice gives the first project, not a second. */
  requestId: string
}

export interface ProjectDetail extends ProjectRow {
  version: number
  supervisor: Enterprise | null
  fundKind: Code | null
  level: Code | null
  remark: string
  timeline: ProjectEntry[]
  duties: Duty[]
  papers: Paper[]
  attachments: Attachment[]
  people: Person[]
  /** Posts that the rules ask for and nobody holds. */
  postsMissing: Code[]
  contracts: Contract[]
  board: { photo: Attachment | null; shownAt: Moment; checkedAt: Moment | null } | null
  lists: StageList[]
  /** What the place calls its wage-payment platform. */
  platformName: string
  platform: { number: string; at: Moment } | null
  /** What the latest examination found; source and way null while they are not clear. */
  funds: { source: Code | null; way: Code | null; unit: Named | null; at: Moment } | null
  approvedAt: Moment | null
  pushes: Push[]
  /** What this officer may do, in the order to offer it. */
  actions: ProjectAction[]
  /** The steps that may come next, each with everything that is still missing. */
  ways: Way[]
  /** How it stands with each safeguard; none for works outside the document of the place. */
  lights: Light[]
}

export interface Light extends Code {
  /** One of the systems that every project must have. */
  core: boolean
  /** Derived from records; null while nothing keeps records of it. */
  inPlace: boolean | null
}

export interface ProjectEntry {
  id: string
  type: string
  at: Moment
  by: Named | null
  unit: Named | null
  /** Chinese sentence. */
  what: string
  /** Chinese names and values. */
  detail: Record<string, string>
  attachments: Attachment[]
}

export interface Person {
  id: string
  post: Code
  name: string
  organisation: string
  phoneMasked: string | null
  certificate: string | null
  /** Number under which the industry department registered the wage officer. */
  registration: string | null
  /** Pending or registered; null for other posts. */
  registrationState: Code | null
  /** False where the post asks for it and the holder holds it on another project as well. */
  fullTime: boolean
  appointedAt: Moment
  attachments: Attachment[]
}

export interface Contract {
  id: string
  kind: 'general' | 'subcontract'
  /** Null: the general contractor. */
  party: Enterprise | null
  signedOn: Day
  valueFen: Fen
  measuredMonths: number | null
  labourMonths: number | null
  settlement: string
  /** Agreed labour cost in ten-thousandths of the price. */
  labourShare: number | null
  labourFen: Fen | null
  advanceFunding: boolean
  clauses: Code[]
  /** Clauses that the rules ask for and the contract lacks. */
  missing: Code[]
  compliant: boolean
  /** A later contract took its place. */
  replaced: boolean
  recordedAt: Moment
  attachments: Attachment[]
}

export type Side = 'owner' | 'contractor' | 'subcontractor'

/** What a party has to do in a step: of the present step everything, of earlier ones what is undone. */
export interface StageList {
  step: Code
  party: Side
  earlier: boolean
  items: { code: string; label: string; doneAt: Moment | null; by: Named | null; note: string }[]
}

export interface ProjectAction {
  name: ProjectActionName
  label: string
  /** What the rules ask for first; the act is refused until it is there. */
  refusal: string | null
}

/** One thing that must come first, with the clause that asks for it. */
export interface Missing {
  refusal: string
  citation: Citation
}

export interface Way {
  step: string
  label: string
  missing: Missing[]
}

export type ProjectActionName = keyof ProjectActions

/** Body of POST /api/projects/{id}/{action}; every one carries the version that was on screen. Answer: ProjectDetail. */
export interface ProjectActions {
  revise: { version: number; particulars: Particulars }
  confirm: { version: number; particulars: Particulars }
  'plan-start': { version: number; startsOn: Day }
  'review-funds': { version: number; source: string | null; way: string | null; note: string | null }
  approve: { version: number }
  'sign-contract': {
    version: number
    kind: 'general' | 'subcontract'
    party: Firm | null
    signedOn: Day
    valueFen: Fen
    measuredMonths: number | null
    labourMonths: number | null
    settlement: string | null
    labourShare: number | null
    labourFen: Fen | null
    advanceFunding: boolean
    clauses: string[]
    attachments: string[]
  }
  appoint: {
    version: number
    post: string
    name: string
    organisation: string
    phone: string | null
    certificate: string | null
    attachments: string[]
  }
  remove: { version: number; person: string }
  'register-wage-officer': { version: number; person: string; number: string }
  'enter-platform': { version: number; number: string }
  'enter-step': { version: number; step: string; note: string | null; attachments: string[] }
  stop: { version: number; basis: string; attachments: string[] }
  resume: { version: number; note: string | null }
  /** attachments: the photo. */
  'show-board': { version: number; attachments: string[] }
  'check-board': { version: number }
  'coordinate-up': { version: number; to: string; note: string; attachments: string[] }
  'tick-item': { version: number; item: string; note: string | null }
}

// ------------------------------------------------------------------ overview

/** All but the count are marks of ProjectFilter with the same name. */
export interface ProjectFigures {
  count: number
  underWay: number
  unentered: number
  stopped: number
  overdue: number
  postsMissing: number
  boardMissing: number
  noWageOfficer: number
  contractFaulty: number
  stale: number
}

export interface ProjectOverview {
  total: ProjectFigures
  /** Null: projects that have none, for which the ledger is asked with `none`. */
  byUnit: (ProjectFigures & { named: Named | null })[]
  /** Each with everything below it. */
  byRegion: (ProjectFigures & { named: Named | null })[]
  byField: (ProjectFigures & { word: Code | null })[]
  byStep: (ProjectFigures & { word: Code | null })[]
}

// ------------------------------------------------------------------ pushes

export type PushState = 'open' | 'sent' | 'received' | 'withdrawn'

/** One thing that one unit must push about one project. */
export interface Push {
  id: string
  version: number
  project: { id: string; number: string; name: string }
  /** Contractor of the project; the notice goes to him. */
  contractor: Enterprise | null
  kind: Code
  unit: Named
  triggeredAt: Moment
  startsOn: Day | null
  dueOn: Day | null
  provisional: boolean
  state: PushState
  /** Sent, or still open, after its day. */
  late: boolean
  lateDays: number | null
  sentAt: Moment | null
  receivedAt: Moment | null
  notice: Paper | null
  /** Sent without the notice that belongs to it: not done yet. */
  noticeMissing: boolean
  /** The duty to send it. */
  duty: Duty | null
  maySend: boolean
  mayIssueNotice: boolean
  mayReceive: boolean
  mayWithdraw: boolean
  /** When a petition about the project came in after its day. */
  petitionedAt: Moment | null
  accountedAt: Moment | null
  withdrawnWhy: string | null
  /** The unit must give account: it was late and a petition followed. */
  mayAccount: boolean
  /** The labour bureau may put it into a bulletin. */
  mayBulletin: boolean
}

export interface PushFilter {
  /** late: open or sent after its day. */
  state?: 'open' | 'late' | 'sent' | 'received'
  unit?: string
}

export interface NewPush {
  kind: string
  /** Null: the sender's own. */
  unit: string | null
  triggeredAt: Moment
  startsOn: Day | null
}

export type PushActionName = keyof PushActions

/** Body of POST /api/pushes/{id}/{action}. Answer: Push. */
export interface PushActions {
  send: { version: number; contractor: Firm | null }
  'issue-notice': { version: number; contractor: Firm | null }
  receive: { version: number }
  withdraw: { version: number; reason: string }
  account: { version: number; note: string; attachments: string[] }
  bulletin: { version: number }
}

/** What a spreadsheet of projects holds; nothing is entered while one line is wrong. */
export interface ProjectImport {
  lines: number
  ready: number
  /** Lines that are in the ledger already. */
  known: number
  errors: { line: number; column: string; message: string }[]
  entered: number
}

/** What a clue takes over from the project of the ledger that it names. */
export interface ProjectCard {
  id: string
  number: string
  name: string
  region: string | null
  site: string | null
  field: string | null
  fundKind: string | null
  ownProjectOf: string | null
  stateCompany: boolean
}

/** A decision that an owner begins no new projects here. */
export interface Bar {
  id: string
  enterprise: Enterprise
  decision: string
  ground: Code
  decidedOn: Day
  recordedAt: Moment
  unit: Named
  attachments: Attachment[]
  /** Null while it stands. */
  liftedAt: Moment | null
  liftedWhy: string | null
  mayLift: boolean
}

export interface NewBar {
  enterprise: Firm
  decision: string
  ground: string
  decidedOn: Day
  attachments: string[]
}

// ------------------------------------------------------------------ coverage

/** Of how many projects each safeguard is proven; what is missing is the ledger's count under `lacking`. */
export interface Coverage {
  safeguards: Code[]
  total: CoverageRow
  byRegion: CoverageRow[]
  byUnit: CoverageRow[]
}

export interface CoverageRow {
  /** Null for all, and for projects that have none. */
  named: Named | null
  projects: number
  inPlace: Record<string, number>
}
