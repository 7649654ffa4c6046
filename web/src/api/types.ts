/**
 * The shapes that travel between console and server.
 *
 * Conventions: dates `yyyy-MM-dd`, moments `yyyy-MM-ddTHH:mm:ss` in local business time, money in fen as integers
 * named …Fen, ids strings, pages by keyset ({items, next}; the next page is asked for with ?after=next), absent
 * values null (never a missing key in a response). Codes are the contract's (stages, channels, causes); every text
 * meant for people is Chinese and comes from the server or from the jurisdiction's pack.
 */
import type { Missing } from './projectTypes'

export type * from './depositTypes'
export type * from './guaranteeTypes'
export type * from './orderTypes'
export type * from './accountTypes'
export type * from './attendanceTypes'
export type * from './projectTypes'
export type * from './siteTypes'
export type * from './moneyTypes'
export type * from './portalTypes'
export type * from './paymentTypes'
export type * from './sheetTypes'
export type * from './matchTypes'
export type * from './wageTypes'
export type * from './warningTypes'
export type * from './watchedTypes'
export type * from './riskPageTypes'
export type * from './riskTypes'
export type * from './indicatorTypes'
export type * from './overviewTypes'
export type * from './whatIfTypes'
export type * from './checkTypes'
export type * from './rosterTypes'

export type Day = string
export type Moment = string
export type Fen = number

export interface Page<T> {
  items: T[]
  /** Opaque cursor of the next page; null on the last one. */
  next: string | null
}

/** How many there are; capped: that many and more. */
export interface Count {
  count: number
  capped: boolean
}

/** A thing with an id and the name it is shown by: unit, officer, region, jurisdiction. */
export interface Named {
  id: string
  name: string
}

/** What was done about a matter; by nobody where the program did it. */
export interface ActDone {
  at: Moment
  act: string
  note: string
  by: Named | null
  unit: Named | null
}

export interface Code {
  code: string
  label: string
}

// ------------------------------------------------------------------ problems

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  /** Stable, dotted: session.refused, clue.changed, clue.gate, import.header, … */
  code: string
  errors: FieldError[]
  /** With code clue.changed / case.changed only: what happened since the version that was sent. */
  changes?: Change[]
  /** With code …changed only: the version that is current now. */
  version?: number
  /** With code clue.gate / case.gate only: the clause that refuses. */
  citation?: Citation
  /** With code project.gate / push.gate only: everything that must come first, each with its clause. */
  missing?: Missing[]
}

export interface FieldError {
  /** Path of the field in the request body, e.g. `reporter.phone`; empty for the whole. */
  path: string
  message: string
}

export interface Change {
  at: Moment
  by: string
  unit: string
  /** Chinese sentence: 交办给区住房城乡建设局 测试员甲 */
  what: string
}

// ------------------------------------------------------------------ session

export interface SignIn {
  username: string
  password: string
}

export interface Me {
  id: string
  username: string
  name: string
  post: string
  unit: Named
  jurisdiction: Jurisdiction
  roles: string[]
  /** What the console may offer: see Permission. */
  may: Permission[]
  scope: Scope
  /** Business date. */
  today: Day
}

export interface Jurisdiction extends Named {
  level: 'province' | 'city' | 'district' | 'town'
}

export interface Scope {
  kind: 'jurisdiction' | 'industry' | 'unit' | 'own'
  /** 全区 / 本行业：房屋建筑、市政 / 本单位 / 本人报送 */
  label: string
}

export type Permission =
  | 'clue.register'
  | 'clue.import'
  | 'case.read'
  | 'dispatch.read'
  | 'dispatch.make'
  | 'gap.set'
  | 'register.change'
  | 'organisation.change'
  | 'paper.read'
  | 'project.read'
  | 'project.register'
  | 'task.issue'
  | 'account.manage'
  | 'audit.read'

// ------------------------------------------------------------------ demo (404 outside the demo profile)

export interface DemoAccount {
  username: string
  password: string
  name: string
  post: string
  unit: string
  jurisdiction: string
  /** What this account shows, one short sentence. */
  note: string
}

export interface DemoDate {
  date: Day
  /** 星期一 … */
  weekday: string
  workingDay: boolean
  /** Not null while days are being closed. */
  progress: { closing: Day; done: number; total: number; place: string | null } | null
}

// ------------------------------------------------------------------ words of the jurisdiction

/** Everything the forms and filters choose from, in the order the pack gives. */
export interface Vocabulary {
  channels: Code[]
  fields: Code[]
  natures: Code[]
  causes: Code[]
  fundKinds: Code[]
  regions: Region[]
  units: UnitChoice[]
  /** Labels of the stages as this jurisdiction calls them; order of the life of a clue. */
  stages: Code[]
  /** 督办 / 转办 / 直接查处 for channel superior. */
  superiorModes: Code[]
  /** 交办 / 转办 / 督办: how something is handed over, see Assign.mode. */
  assignModes: Code[]
  /** Document templates that can be issued by hand. */
  templates: Code[]
  /** Kinds of work that can be handed out (register work_kinds without counted_from); task is always among them. */
  taskKinds: Code[]
  /** Parties a report can go up to. */
  superiors: Named[]
}

export interface Region {
  code: string
  name: string
  parent: string | null
}

export interface UnitChoice extends Named {
  kind: UnitKind
  member: boolean
}

export type UnitKind =
  | 'labour_bureau'
  | 'industry'
  | 'territory'
  | 'village'
  | 'petition'
  | 'leader'
  | 'office'
  | 'justice'
  | 'state_company'
  | 'superior'
  | 'other'

export interface Officer extends Named {
  post: string
  headOfGovernment: boolean
}

// ------------------------------------------------------------------ duties

export type DutyStatus = 'open' | 'overdue' | 'met' | 'met_late' | 'cancelled' | 'paused'

export interface Duty {
  id: string
  rule: string
  title: string
  subject: Subject
  bearer: Named | null
  /** The named officer who carries it, when one is known. */
  officer: Named | null
  openedAt: Moment
  /** Null: undated (no term, or its gap is 未设定, see gap). */
  dueAt: Moment | null
  dueOn: Day | null
  /** The calendar of that year is not announced yet; the date may move. */
  provisional: boolean
  status: DutyStatus
  metAt: Moment | null
  /** From today to dueOn; negative when overdue; null without date or once met. */
  workingDaysLeft: number | null
  daysLeft: number | null
  /** Days (calendar) it was met after its date; null unless met_late. */
  daysLate: number | null
  /** Gap whose value is missing, so no date can be computed. */
  gap: string | null
}

export interface Subject {
  kind:
    | 'clue'
    | 'case'
    | 'project'
    | 'push'
    | 'deposit'
    | 'guarantee'
    | 'order'
    | 'labour'
    | 'fund'
    | 'pay_batch'
    | 'site_entry'
    | 'wage_hand_in'
    | 'wage_deferral'
    | 'watched_firm'
    | 'firm_matter'
    | 'warning'
    | 'hazard'
    | 'risk_report'
    | 'jurisdiction'
  id: string
  /** 线索编号 / 案号 / 项目编号 / 辖区名 */
  number: string
  /** 用人单位 · 项目, one line. */
  label: string
}

export interface DeskSummary {
  open: number
  overdue: number
  dueToday: number
  /** Due within three working days, today not counted. */
  dueSoon: number
  undated: number
  unreadNotices: number
}

/** A notice or paper for me or my unit. */
export interface Notice {
  id: string
  kind: 'paper' | 'escalation' | 'assignment' | 'expiry' | 'task'
  title: string
  text: string
  at: Moment
  subject: Subject | null
  /** Paper to open, when there is one. */
  paper: string | null
  read: boolean
}

/** 依据: why this duty is owed, by when, and what was used to say so. */
export interface Receipt {
  duty: Duty
  citation: Citation
  rule: RuleVersion
  /** Each step of the date, in order: 触发 2024-03-04 · 次日起算 … · 遇休息日顺延 … · 期限 … */
  dates: { label: string; on: Day; note: string }[]
  facts: FactUsed[]
  escalations: Escalation[]
  extension: { until: Day; reason: string } | null
  pauses: { from: Day; to: Day | null; basis: string }[]
  /** The gap's value when the term comes from one. */
  gap: Gap | null
  /** Plain sentences, for those who read nothing else. */
  explanation: string[]
}

export interface Citation {
  document: string
  documentTitle: string
  documentNumber: string | null
  issuer: string
  clause: string
  /** What the clause asks, in our own short words. */
  says: string
  rows: string[]
}

export interface RuleVersion {
  id: string
  pack: string
  version: string
  hash: string
  /** Path in the policy tree with line: jurisdiction/410803-zhongzhan/rules/clue.yaml:12 */
  source: string
}

export interface FactUsed {
  id: string
  type: string
  /** Chinese name of the fact type. */
  label: string
  at: Moment
  by: string | null
  /** Attributes in Chinese, ready to read. */
  attributes: { label: string; value: string }[]
  /** 触发 / 完成 / 延期 / 中止 / 恢复 / 取消 */
  use: 'opened' | 'met' | 'extended' | 'paused' | 'resumed' | 'cancelled' | 'escalation'
}

export interface Escalation {
  id: string
  title: string
  /** Day at whose close it is drawn. */
  on: Day
  status: 'planned' | 'drawn' | 'dropped'
  to: Named[]
  paper: string | null
  paperNumber: string | null
}

// ------------------------------------------------------------------ clues

export type Stage =
  'RECEIVED' | 'ASSIGNED' | 'ACCEPTED' | 'IN_PROGRESS' | 'RESOLVED' | 'CLOSED' | 'TERMINATED' | 'REFUSED'
export type Channel =
  | 'platform'
  | 'phone'
  | 'visit_letter'
  | 'superior'
  | 'inspection'
  | 'petition'
  | 'village'
  | 'grid'
  | 'joint_reception'
  | 'online'
export type Cause =
  | 'illegal_award'
  | 'illegal_reassignment'
  | 'illegal_subcontracting'
  | 'borrowed_qualification'
  | 'unpaid_project_money'
  | 'contract_dispute'
  | 'other'

/** Query of the ledger, of its export and of its count: the same keys everywhere. Lists are repeated keys. */
export interface ClueFilter {
  stage?: Stage[]
  channel?: Channel[]
  /** Handling unit or, before assignment, proposed unit. */
  unit?: string
  /** Unit that sent or registered it. */
  sourceUnit?: string
  /** Includes everything below the region. */
  region?: string
  field?: string
  cause?: Cause
  nature?: string
  /** Project of the ledger. */
  projectId?: string
  superiorMode?: 'oversee' | 'transfer' | 'investigate'
  receivedFrom?: Day
  receivedTo?: Day
  resolvedFrom?: Day
  resolvedTo?: Day
  /** Has at least one duty overdue today. */
  overdue?: boolean
  /** Not yet RESOLVED, CLOSED, TERMINATED or REFUSED. */
  unsolved?: boolean
  major?: boolean
  /** Flagged for 稳控 without a record of it. */
  stabilityMissing?: boolean
  /** Words in number, employer, project, site. */
  text?: string
  /** number | receivedAt | claimedFen | employer; a leading minus turns it round. Default -receivedAt. */
  sort?: string
}

export interface ClueRow {
  id: string
  number: string
  receivedAt: Moment
  stage: Stage
  channel: Channel
  sourceUnit: Named
  firstAskedUnit: Named
  /** First-asked unit until another one accepts: 首问责任. */
  answerableUnit: Named
  region: Region | null
  field: Code | null
  nature: Code | null
  employer: string
  project: string | null
  site: string | null
  claimedFen: Fen | null
  claimedPersons: number | null
  proposedUnit: Named | null
  handlingUnit: Named | null
  officer: Named | null
  /** Unit that handed it to the handling one. */
  assigner: Named | null
  anonymous: boolean
  major: boolean
  /** 三方责任: shown on every clue and case. */
  responsibility: Responsibility
  /** The duty that is due soonest (or longest overdue). */
  nextDuty: Duty | null
  overdueCount: number
  case: { id: string; number: string } | null
}

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

export interface RouteProposal {
  unit: Named | null
  helpers: Named[]
  copies: Named[]
  /** 中文理由 of the rule that decided. */
  reason: string
  rule: string | null
  citation: Citation | null
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

export interface ClueDetail extends ClueRow {
  version: number
  foreignNumber: string | null
  hasProject: boolean
  /** The project of the ledger, if it names one. */
  projectId: string | null
  /** That it was made of; its evidence stands in the narrative. */
  warning: string | null
  employerCode: string | null
  ownProjectOf: Named | null
  fundKind: Code | null
  narrative: string
  superiorMode: Code | null
  proposal: RouteProposal
  proposalReason: string | null
  /** Masked; null when anonymous or out of scope. */
  reporter: MaskedReporter | null
  helpers: Named[]
  presentUnits: Named[]
  cause: Code | null
  verifiedFen: Fen | null
  verifiedPersons: number | null
  paidFen: Fen | null
  stability: boolean
  timeline: TimelineEntry[]
  duties: Duty[]
  papers: Paper[]
  reports: UpwardReport[]
  attachments: Attachment[]
  tasks: Task[]
  taskForce: TaskForce | null
  jointGroup: JointGroup | null
  /** What this officer may do now, in the order to offer it. */
  actions: Action[]
  /** A village or sender sees the state only: most lists are empty then. */
  limited: boolean
}

export interface Responsibility {
  leadUnit: Named | null
  industryUnit: Named | null
  territoryUnit: Named | null
  employer: string
}

export interface MaskedReporter {
  name: string
  phone: string | null
  idNumber: string | null
  bankCard: string | null
}

/** Answer to a reveal; the read stands in the audit log. */
export type Reporter = MaskedReporter

export interface TimelineEntry {
  id: string
  type: string
  label: string
  at: Moment
  by: string | null
  unit: string | null
  text: string
  attributes: { label: string; value: string }[]
  attachments: Attachment[]
}

export interface Attachment {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  at: Moment
  by: string
}

export interface UpwardReport {
  id: string
  title: string
  text: string
  from: Named | null
  to: Named
  at: Moment
  paper: string | null
  receipt: string | null
  receiptAt: Moment | null
  /** Whether this officer may enter the receipt. */
  mayReceive: boolean
}

export interface TaskForce {
  members: Named[]
  plan: string
  formedAt: Moment
  /** What the pack still asks for: 缺 派出所, … */
  missing: string[]
}

export interface JointGroup {
  members: Named[]
  formedAt: Moment
  result: string | null
  resolvedAt: Moment | null
}

export interface Action {
  name: ClueActionName
  /** Null: allowed. Otherwise shown beside the disabled button. */
  refusal: string | null
}

export type ClueActionName = keyof ClueActions

/** Body of POST /api/clues/{id}/{action}; every one carries the version that was on screen. Answer: ClueDetail. */
export interface ClueActions {
  assign: {
    version: number
    unit: string
    /** May be null: then the clock of the duty keeps running. */
    officer: string | null
    industryUnit: string | null
    territoryUnit: string | null
    helpers: string[]
    mode: 'assign' | 'transfer' | 'oversee'
    /** 限办日期, where one is set for this matter. */
    dueOn: Day | null
    /** Required when unit differs from the proposal. */
    reason: string | null
  }
  accept: { version: number; officer: string | null }
  'hand-over': { version: number; toUnit: string; reason: string }
  'feed-back': { version: number; text: string; attachments: string[] }
  progress: {
    version: number
    text: string
    kind: 'general' | 'mediation' | 'stability' | 'view'
    attachments: string[]
  }
  verify: { version: number; amountFen: Fen; persons: number }
  'mark-major': { version: number; reason: string }
  'mark-stability': { version: number; reason: string }
  'set-cause': { version: number; cause: Cause }
  /** attachments: the written report, at least one. */
  'report-inability': { version: number; text: string; attachments: string[] }
  'form-joint-group': { version: number; members: string[] }
  'resolve-joint-group': { version: number; result: string }
  'form-task-force': { version: number; members: string[]; plan: string }
  'extend-term': { version: number; rule: string; until: Day; reason: string }
  pause: { version: number; basis: string }
  resume: { version: number; note: string }
  /** attachments: the proof, at least one. */
  resolve: { version: number; proof: string; paidFen: Fen; attachments: string[] }
  visit: { version: number; result: 'stable' | 'relapsed'; text: string }
  reopen: { version: number; reason: string }
  refuse: { version: number; reason: string }
  terminate: { version: number; reason: 'untrue' | 'duplicate' | 'merged'; mergedInto: string | null; text: string }
  close: { version: number }
  'report-up': { version: number; to: string; text: string }
  'follow-up': { version: number; text: string }
  'issue-paper': { version: number; template: string }
  attach: { version: number; attachments: string[] }
  /** 立案: the case opened stands in ClueDetail.case. */
  'open-case': { version: number }
}

// ------------------------------------------------------------------ import

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

// ------------------------------------------------------------------ cases

export interface CaseFilter {
  step?: string
  unit?: string
  region?: string
  cause?: Cause
  /** 挂牌督办 */
  listed?: boolean
  major?: boolean
  open?: boolean
  /** People are to be calmed and no record tells that it was done. */
  stabilityMissing?: boolean
  text?: string
}

export interface CaseRow {
  id: string
  number: string
  openedAt: Moment
  closedAt: Moment | null
  /** stability: people are to be calmed. */
  clue: { id: string; number: string; receivedAt: Moment; stability: boolean }
  employer: string
  project: string | null
  responsibility: Responsibility
  step: Code
  cause: Code | null
  major: boolean
  listed: boolean
  verifiedFen: Fen | null
  verifiedPersons: number | null
  nextDuty: Duty | null
}

export interface CaseDetail extends CaseRow {
  version: number
  region: Region | null
  field: Code | null
  steps: CaseStep[]
  gates: Gate[]
  taskForce: TaskForce | null
  timeline: TimelineEntry[]
  duties: Duty[]
  papers: Paper[]
  reports: UpwardReport[]
  tasks: Task[]
  attachments: Attachment[]
  actions: CaseAction[]
}

export interface CaseStep {
  id: string
  label: string
  documentRequired: boolean
  reportUp: boolean
  state: 'done' | 'skipped' | 'current' | 'ahead'
  enteredAt: Moment | null
  by: string | null
  document: Attachment | null
}

/** What must hold before a step; refusal is what the console shows while it does not. */
export interface Gate {
  rule: string
  step: string
  passed: boolean
  refusal: string
  citation: Citation
}

export interface CaseAction {
  name: CaseActionName
  refusal: string | null
}

export type CaseActionName = keyof CaseActions

/** Body of POST /api/cases/{id}/{action}. Answer: CaseDetail. */
export interface CaseActions {
  'enter-step': { version: number; step: string; document: string | null; note: string }
  /** 双交办 where both are given. */
  assign: { version: number; industryUnit: string | null; territoryUnit: string | null }
  'set-cause': { version: number; cause: Cause }
  'mark-major': { version: number; reason: string }
  'mark-stability': { version: number; reason: string }
  verify: { version: number; amountFen: Fen; persons: number }
  'form-task-force': { version: number; members: string[]; plan: string }
  'report-up': { version: number; to: string; text: string }
  'feed-back': { version: number; text: string; attachments: string[] }
  progress: {
    version: number
    text: string
    kind: 'general' | 'mediation' | 'stability' | 'view'
    attachments: string[]
  }
  /** Of the industry department once a cause is set: what it did about its 督办. */
  'answer-supervision': { version: number; text: string; attachments: string[] }
  'issue-paper': { version: number; template: string }
  /** Only where no step ends the case by itself; elsewhere entering 结案 closes it. */
  close: { version: number; text: string }
}

// ------------------------------------------------------------------ dispatch

export interface FridayList {
  on: Day
  /** Fridays that have a list, newest first. */
  fridays: Day[]
  items: FridayItem[]
  /** The list as it was sent, one paper for each handling unit; a unit sees its own. */
  papers: { id: string; number: string; addressee: Named }[]
}

export interface FridayItem {
  duty: Duty
  clue: ClueRow
  /** How many Fridays it has stood on the list. */
  times: number
  lastProgressAt: Moment | null
  lastProgress: string | null
}

export interface Sheet {
  /** Null while not made: a week or day that is owed and missing. */
  id: string | null
  kind: 'week' | 'day'
  from: Day
  to: Day
  madeAt: Moment | null
  madeBy: string | null
  /** Rows by region or, in a town, by unit; kept as made. */
  rows: SheetRow[]
}

export interface SheetRow {
  group: Named
  clues: number
  cases: number
  overdue: number
  unsolvedFen: Fen
  /** Filter of the ledger that shows the clues behind the row. */
  open: ClueFilter
}

export interface MonthFigures {
  /** yyyy-MM */
  month: string
  figures: Figure[]
  byGroup: GroupFigures[]
  /** What came in of each nature. */
  natures: Figure[]
}

export interface Figure {
  id: string
  label: string
  value: number
  unit: 'count' | 'fen' | 'persons' | 'percent' | 'days'
  open: ClueFilter | null
}

export interface GroupFigures {
  group: Named
  received: number
  resolved: number
  unsolved: number
  overdue: number
  unsolvedFen: Fen
  averageDays: number | null
  open: ClueFilter
}

export interface Clearance {
  unsolved: number
  unsolvedFen: Fen
  unsolvedPersons: number
  cases: number
  byGroup: { group: Named; unsolved: number; unsolvedFen: Fen; open: ClueFilter }[]
}

export interface KeyPeriod {
  id: string
  from: Day
  to: Day
  note: string
  setBy: string
  running: boolean
}

export interface Bulletin {
  /** Null while not issued: owed and missing. */
  id: string | null
  kind: 'month' | 'day'
  from: Day
  to: Day
  issuedAt: Moment | null
  number: string | null
  paper: string | null
  /** Frozen when issued. */
  figures: Figure[]
}

// ------------------------------------------------------------------ rules

export type RuleKind =
  'duty' | 'cycle' | 'warning' | 'parameter' | 'route' | 'gate' | 'lifecycle' | 'document' | 'gap' | 'register'

export interface RuleRow {
  id: string
  kind: RuleKind
  title: string
  citation: Citation
  pack: Named
  /** In force today. */
  inForce: boolean
  validFrom: Day | null
  validTo: Day | null
  /** Rule of a lower document that this one replaces, or that replaces it. */
  replaces: string | null
  replacedBy: string | null
}

export interface RuleDetail extends RuleRow {
  version: RuleVersion
  /** The rule as it stands in the file. */
  yaml: string
  /** The term, thresholds and escalations in Chinese sentences. */
  sentences: string[]
  scenarios: { name: string; rows: string[]; source: string }[]
  gap: Gap | null
  /** Duties now open under it. */
  openDuties: number
}

export interface Gap {
  id: string
  /** 及时, 定期 … */
  word: string
  asks: string
  citation: Citation
  /** 日, 工作日, 月 …; 人 or 分 for a limit. */
  unitLabel: string
  value: number | null
  from: Day | null
  setBy: string | null
  setAt: Moment | null
  basis: string | null
  /** Rules that wait for it. */
  usedBy: Named[]
}

export interface SetGap {
  value: number
  from: Day
  basis: string
}

export interface Pack {
  id: string
  name: string
  level: 'national' | 'province' | 'city' | 'district' | 'town'
  version: string
  hash: string
  standsOn: string[]
  documents: PackDocument[]
  rules: number
  gaps: number
  unsetGaps: number
}

export interface PackDocument {
  id: string
  title: string
  issuer: string
  number: string | null
  state: 'draft' | 'in_force' | 'expired'
  issuedOn: Day | null
  inForceFrom: Day | null
  inForceTo: Day | null
  /** Days to inForceTo when a notice of expiry stands. */
  expiresInDays: number | null
  sha256: string
  note: string | null
}

/** Field → department map; changing it changes the next proposal. */
export interface FieldUnit {
  field: Code
  unit: Named | null
  changedBy: string | null
  changedAt: Moment | null
  reason: string | null
}

// ------------------------------------------------------------------ organisation

export interface Organisation {
  jurisdiction: Jurisdiction
  units: OrganisationUnit[]
  roles: { role: string; label: string; unit: Named; region: Named | null }[]
}

export interface OrganisationUnit extends Named {
  kind: UnitKind
  /** 成员单位 / 非成员·有职责 */
  member: boolean
  roleNote: string | null
  fields: Code[]
  region: Region | null
  parent: Named | null
  validFrom: Day | null
  validTo: Day | null
  succeededBy: Named | null
  officers: number
  /** Names that its pack gave it before, latest first. */
  formerNames: { name: string; until: Day }[]
  /** Complaint channels published. */
  phone: string | null
  web: string | null
  /** It has to publish channels (行业主管部门, or named by the pack) and has published none. */
  channelsMissing: boolean
}

/** Four kinds of work of one unit in one month, each opening its rows. */
export interface UnitWork {
  unit: Named
  month: string
  kinds: WorkKind[]
}

export interface WorkKind {
  kind: string
  label: string
  count: number
  rows: WorkRow[]
  /** The unit enters rows by hand; others are counted from what happened. */
  byHand: boolean
}

export interface WorkRow {
  id: string
  on: Day
  label: string
  /** Where the console can open it; null when there is no page. */
  subject: Subject | null
}

export interface NewWorkRow {
  kind: string
  on: Day
  label: string
}

/** Coordination mechanism of a jurisdiction or county; id null = 未建立. */
export interface Mechanism {
  id: string | null
  region: Named
  name: string | null
  convenor: { name: string; post: string; headOfGovernment: boolean } | null
  office: Named | null
  members: Named[]
  effectiveOn: Day | null
}

export interface NewMechanism {
  region: string
  name: string
  convenor: { name: string; post: string; headOfGovernment: boolean }
  office: string
  members: string[]
  effectiveOn: Day
}

export interface Scheme {
  id: string
  title: string
  state: 'draft' | 'final'
  division: string
  departments: string
  schedule: string
  steps: string
  finalisedOn: Day | null
  version: number
  /** Draws it up; its officers alone change and issue it. */
  unit: Named
  /** Parts that the jurisdiction asks for and that are not written yet, by field of the form. */
  missing: { field: string; label: string }[]
}

export interface SchemeInput {
  title: string
  division: string
  departments: string
  schedule: string
  steps: string
  version: number | null
}

export interface RegionFigures {
  region: Named
  chief: { name: string; post: string } | null
  mechanism: boolean
  officers: number | null
  budgetFen: Fen | null
  vehicles: number | null
  openCases: number
  casesPerOfficer: number | null
  foundByGrid: number
  solvedLocallyPercent: number | null
  averageDays: number | null
}

export interface RegionInput {
  chief: { name: string; post: string } | null
  officers: number | null
  budgetFen: Fen | null
  vehicles: number | null
}

export interface Task {
  id: string
  /** Code of Vocabulary.taskKinds. */
  kind: string
  title: string
  text: string
  subject: Subject | null
  employer: string | null
  issuedBy: Named
  issuedAt: Moment
  dueOn: Day | null
  answers: { unit: Named; text: string | null; at: Moment | null; by: string | null; files: Attachment[] }[]
  answered: number
  of: number
  closedAt: Moment | null
  version: number
  /** Whether this officer's unit still owes an answer / may close it. */
  mayAnswer: boolean
  mayClose: boolean
}

export interface NewTask {
  kind: string
  title: string
  text: string
  /** clue:<id> or case:<id>, or null. */
  subject: string | null
  employer: string | null
  dueOn: Day | null
  units: string[]
}

// ------------------------------------------------------------------ papers

export interface Paper {
  id: string
  template: string
  title: string
  /** 中区治欠提〔2026〕12号 */
  number: string
  issuer: Named
  addressee: string
  copies: string[]
  subject: Subject | null
  issuedAt: Moment
  state: 'issued' | 'void'
  voidReason: string | null
  voidedAt: Moment | null
  receipt: string | null
  receiptAt: Moment | null
  receiptPost: string | null
  receiptPhoneMasked: string | null
  mayReceive: boolean
  mayVoid: boolean
}

export interface PaperFilter {
  template?: string
  issuer?: string
  state?: 'issued' | 'void'
  issuedFrom?: Day
  issuedTo?: Day
  text?: string
  /** Addressed to my unit. */
  received?: boolean
  /** false: without a receipt. */
  served?: boolean
}

/** Who signed for a paper and when; what must be told is a matter of the paper. */
export interface ReceiptOfPaper {
  receipt: string
  post: string | null
  phone: string | null
  /** Null: now. */
  at: Moment | null
}

// ------------------------------------------------------------------ administration

export interface Account {
  id: string
  username: string
  name: string
  post: string
  headOfGovernment: boolean
  /** Id of the unit. */
  unit: string
  roles: string[]
  active: boolean
}

export interface NewAccount {
  username: string
  name: string
  post: string | null
  headOfGovernment: boolean
  unit: string
  /** Null or empty: the usual roles of an officer of that unit. */
  roles: string[] | null
  password: string
}

export interface AuditEntry {
  id: number
  at: Moment
  /** When the machine wrote it; differs from `at` in the demo only. */
  recordedAt: Moment
  officer: string | null
  officerName: string
  unitName: string | null
  act: string
  /** clue:<id>, paper:<id>, officer:<id>, … */
  subject: string
  detail: Record<string, unknown> | null
}
