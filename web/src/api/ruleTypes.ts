/** 规则库. */
import type { Citation, RuleVersion } from './dutyTypes'
import type { Code, Day, Moment, Named } from './words'

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
