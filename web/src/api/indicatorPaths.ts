/** What the console asks about indicators that other bodies tell. */
import type { Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

export interface IndicatorPaths {
  '/api/indicators': { get: Get<T.Page<T.Indicator>, undefined, T.IndicatorFilter & Keyset> }
  '/api/indicators/files': { post: Send<T.IndicatorDelivery, { file: string }, undefined, { check: boolean }> }
  '/api/indicators/choices': { get: Get<T.IndicatorChoices> }
  '/api/indicator-firms/{id}': { get: Get<T.IndicatorFirm, Id> }
}
