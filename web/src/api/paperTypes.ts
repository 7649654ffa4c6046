/** 文书. */
import type { Subject } from './dutyTypes'
import type { Day, Moment, Named } from './words'

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
