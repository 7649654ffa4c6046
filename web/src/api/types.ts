/**
 * The shapes that travel between console and server.
 *
 * Conventions: dates `yyyy-MM-dd`, moments `yyyy-MM-ddTHH:mm:ss` in local business time, money in fen as integers
 * named …Fen, ids strings, pages by keyset ({items, next}; the next page is asked for with ?after=next), absent
 * values null (never a missing key in a response). Codes are the contract's (stages, channels, causes); every text
 * meant for people is Chinese and comes from the server or from the jurisdiction's pack.
 */
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
export type * from './words'
export type * from './sessionTypes'
export type * from './vocabularyTypes'
export type * from './dutyTypes'
export type * from './clueTypes'
export type * from './clueFilingTypes'
export type * from './caseTypes'
export type * from './dispatchTypes'
export type * from './ruleTypes'
export type * from './organisationTypes'
export type * from './paperTypes'
