import type { Day, MoneyMonth } from './types'

/** 项目风险; sums in fen. */
export interface ForecastHits {
  said: number
  came: number
  missed: number
}

export interface ForecastAhead {
  cover: number
  shortMonth: string | null
  lookedAhead: number
  balanceFen: number
  owedFen: number
  inflowFen: number
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
  past: { month: string; cover: number | null; shortMonth: string | null; came: boolean | null }[]
  hits: ForecastHits
  hitsHere: ForecastHits
}
