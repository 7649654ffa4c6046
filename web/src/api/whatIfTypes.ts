import type { Code, Day, Moment, Named } from './words'

/** A grade that the document has; kept is false where the office left it out. */
export interface RuleGrade {
  grade: Code
  kept: boolean
  limit: number | null
  named: boolean
  months: number
}

export interface RuleExcuse {
  kind: Code
  kept: boolean
  count: number
  unit: string
}

/** 试算. */
export interface WarningRuleReads {
  id: string
  title: string
  /** The limits are the office's own, and may be set. */
  own: boolean
  unit: string
  moreIsWorse: boolean
  grades: RuleGrade[]
  excuses: RuleExcuse[]
  decided: { setting: string; from: Day; basis: string; by: string; at: Moment } | null
}

export interface WhatIfProposal {
  rule: string
  /** limit is null where it is left as the rule has it. */
  grades: { code: string; limit: number | null; months: number }[]
  excuses: { kind: string; count: number; unit: string }[]
}

export type WhatIfChange = 'comes' | 'goes' | 'stays'
export type WhatIfFound = 'found_true' | 'innocent' | 'no_data' | 'unchecked' | 'not_raised'

export interface WhatIfCount {
  change: WhatIfChange
  count: number
  foundTrue: number
  innocent: number
  noData: number
  unchecked: number
  notRaised: number
}

export interface WhatIf {
  id: string
  rule: WarningRuleReads
  /** nothing: the rule reads so already. */
  tried: { grades: RuleGrade[]; excuses: RuleExcuse[]; nothing: boolean }
  from: Day
  to: Day
  state: 'waiting' | 'running' | 'done' | 'failed'
  projects: number
  done: number
  askedBy: Named
  askedAt: Moment
  changes: WhatIfCount[]
  /** Of those that stay, how many get another grade. */
  regraded: number
  places: { of: Named | null; changes: WhatIfCount[] }[]
  inForce: Day | null
}

export interface WhatIfLine {
  change: WhatIfChange
  /** One of the two is null. */
  project: string | null
  firm: string | null
  number: string
  name: string
  firstMonth: string
  lastMonth: string
  grade: Code
  /** What it would get instead; null unless it stays. */
  triedGrade: Code | null
  warning: string | null
  found: WhatIfFound
}
