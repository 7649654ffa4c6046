import type { MoneyMonth } from './overviewTypes'
import type { Day } from './words'

/** 项目风险; sums in fen. */
export interface ForecastHits {
  said: number
  came: number
  missed: number
}

export interface ForecastAhead {
  cover: number
  behind: { month: string; fen: number } | null
  shortMonth: string | null
  lookedAhead: number
  wholePercent: number
  balanceFen: number
  owedFen: number
  past: { from: string[]; dueFen: number; inFen: number }
  next: { month: string; payBy: Day; openFen: number; inflowFen: number; late: boolean } | null
  still: boolean
  wagesEachFen: number
  heads: number
  headsChange: number
  gapFen: number
  from: string[]
}

export interface RiskPage {
  project: string
  day: Day
  months: MoneyMonth[]
  forecast: ForecastAhead | null
  past: {
    month: string
    cover: number | null
    behindMonth: string | null
    shortMonth: string | null
    came: boolean | null
  }[]
  hits: ForecastHits
  hitsHere: ForecastHits
}
