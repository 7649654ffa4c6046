/** 义务, and why each is owed. */
import type { Gap } from './ruleTypes'
import type { Day, Moment, Named } from './words'

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
