/** 机构: units, mechanisms, schemes, tasks. */
import type { Subject } from './dutyTypes'
import type { Jurisdiction } from './sessionTypes'
import type { Region, UnitKind } from './vocabularyTypes'
import type { Attachment, Code, Day, Fen, Moment, Named } from './words'

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
