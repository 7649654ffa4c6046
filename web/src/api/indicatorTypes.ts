import type { Code, Day, Moment, Named } from './words'

/** 外部指标: one value that was told. */
export interface Indicator {
  id: string
  /** As it is watched. */
  firm: string
  name: string
  /** Empty while it is not known. */
  creditCode: string
  kind: Code
  month: string
  value: number
  unit: string
  /** Last day on which wages that are due are paid in time. */
  payBy: Day | null
  /** The body that it comes from. */
  source: Code
  toldBy: Named | null
  toldAt: Moment
  way: 'file' | 'api'
  /** Name of the file, or number of the call. */
  reference: string
  line: number
  /** null while it stands. */
  replacedAt: Moment | null
}

export interface IndicatorPoint {
  month: string
  value: number
  /** Against the month before; null where that is not known, or nothing. */
  changePercent: number | null
  toldAt: Moment
}

export interface IndicatorSeries {
  kind: Code
  source: Code
  unit: string
  points: IndicatorPoint[]
}

export interface IndicatorFirm {
  id: string
  name: string
  creditCode: string
  region: Named | null
  series: IndicatorSeries[]
  /** Values that others took the place of, the latest first. */
  replaced: Indicator[]
}

/** @property own indicators that the officer's unit tells */
export interface IndicatorChoices {
  kinds: Code[]
  sources: Code[]
  own: Code[]
}

export interface IndicatorFilter {
  firm?: string
  kind?: string
  month?: string
  source?: string
  text?: string
}

/** Nothing is kept while one line is wrong. */
export interface IndicatorDelivery {
  lines: number
  kept: number
  errors: { line: number; column: string; message: string }[]
}
