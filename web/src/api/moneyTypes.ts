/** The shapes of project money and labour cost; conventions as in types.ts. */
import type { Citation, Duty } from './dutyTypes'
import type { Light } from './projectTypes'
import type { Code, Day, Fen, Moment, Named } from './words'

/** Such as 2024-06. */
export type Month = string

export interface Ledger {
  code: 'labour' | 'other'
  label: string
  inFen: Fen
  outFen: Fen
  balanceFen: Fen
}

export interface ProjectMoney {
  version: number
  checked: {
    valueFen: Fen
    paidFen: Fen
    /** Lowest share in percent; null where the project is not checked. */
    percent: number | null
    paidPercent: number | null
    gapFen: Fen
    citation: Citation | null
  }
  ledgers: Ledger[]
  /** Paid without anybody having said how much is labour cost. */
  unsplitFen: Fen
  measured: { month: Month; valueFen: Fen; progress: number | null; measuredOn: Day }[]
  payments: {
    id: string
    /** Null for what was paid before works began. */
    month: Month | null
    paidOn: Day
    amountFen: Fen
    labourFen: Fen | null
    voucher: string
    recordedAt: Moment
  }[]
  spending: {
    id: string
    ledger: Ledger['code']
    purpose: Code
    amountFen: Fen
    spentOn: Day
    voucher: string
  }[]
  settlements: { id: string; fromDay: Day; toDay: Day; amountFen: Fen }[]
  /** Months that an interim settlement lasts; null while the place has not set them. */
  settlementMonths: number | null
  purposes: Code[]
  actions: MoneyAction[]
}

export interface FlowEntry {
  on: Day
  fen: Fen
  voucher: string | null
}

export interface MoneyFlow {
  month: Month
  plannedFen: Fen
  planned: FlowEntry[]
  paidFen: Fen
  paid: FlowEntry[]
  labourFen: Fen
  labour: FlowEntry[]
  /** Null while nothing is recorded. */
  payrollFen: Fen | null
  balanceFen: Fen | null
}

export interface LabourPeriod {
  id: string
  project: { id: string; number: string; name: string }
  /** Null for the instalment before works begin. */
  month: Month | null
  state: Code & { code: 'unagreed' | 'due' | 'full' | 'short' | 'overdue' }
  floorFen: Fen | null
  agreedFen: Fen | null
  dueFen: Fen | null
  receivedFen: Fen
  gapFen: Fen
  dueOn: Day | null
  fullOn: Day | null
  daysLate: number
  alert: boolean
  told: { owner: { id: string; name: string } | null; units: Named[] }
  duties: Duty[]
}

export interface LabourSums {
  dueFen: Fen
  receivedFen: Fen
  gapFen: Fen
}

export interface ProjectLabour {
  version: number
  terms: {
    dueDay: number | null
    startupFen: Fen | null
    prepaidFen: Fen | null
    asksPrepaid: boolean
    /** Lowest share of the place for these works; null where it gives none. */
    floor: { percent: number; citation: Citation } | null
  }
  periods: LabourPeriod[]
  total: LabourSums
  actions: MoneyAction[]
}

export interface LabourFilter {
  state?: 'due' | 'full' | 'late' | 'short' | 'overdue'
  month?: Month
}

export interface FundPlan {
  version: number
  government: boolean
  standing: { plannedFen: Fen; dueFen: Fen; paidFen: Fen; owedFen: Fen; daysLate: number }
  arranged: { id: string; amountFen: Fen; arrangedOn: Day; document: string }[]
  budget: { amountFen: Fen; approvedOn: Day; document: string } | null
  plan: { id: string; dueOn: Day; amountFen: Fen; coveredOn: Day | null; daysLate: number; duties: Duty[] }[]
  paid: { id: string; paidOn: Day; amountFen: Fen; voucher: string }[]
  actions: MoneyAction[]
}

export interface FundRow {
  id: string
  number: string
  name: string
  region: Named | null
  industryUnit: Named | null
  investment: Code | null
  arrangedFen: Fen
  arrangedOn: Day | null
  budgetFen: Fen | null
  plannedFen: Fen
  dueFen: Fen
  paidFen: Fen
  owedFen: Fen
  daysLate: number
  labourGapFen: Fen
  lights: Light[]
}

export interface FundSums {
  projects: number
  arrangedFen: Fen
  budgetFen: Fen
  plannedFen: Fen
  dueFen: Fen
  paidFen: Fen
  owedFen: Fen
  labourGapFen: Fen
}

export interface FundFilter {
  state?: 'owed' | 'late' | 'unarranged'
  /** Not only those that live on government money. */
  all?: boolean
}

export interface Guidance {
  items: {
    id: string
    region: Named
    unit: Named
    guidedOn: Day
    note: string
    attachments: { id: string; name: string }[]
  }[]
  mayGuide: boolean
}

/** Something that may be done; payments are imported by a form of their own. */
export interface MoneyAction {
  name: MoneyActionName | 'money/import'
  label: string
  /** What the rules ask for first; the act is refused until it is there. */
  refusal: string | null
}

export type MoneyActionName =
  | 'labour/terms'
  | 'money/measure'
  | 'money/pay'
  | 'money/withdraw'
  | 'money/spend'
  | 'money/settle'
  | 'fund-plan/arrange'
  | 'fund-plan/budget'
  | 'fund-plan/plan'
  | 'fund-plan/pay'
  | 'fund-plan/withdraw'
