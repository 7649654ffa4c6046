/** What the console asks about early warnings. */
import type { Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

export interface WarningPaths {
  '/api/warnings': { get: Get<T.Page<T.WarningLine>, undefined, T.WarningFilter & Keyset> }
  '/api/warnings/counts': { get: Get<T.WarningCounts, undefined, T.WarningFilter> }
  '/api/warnings/{id}': { get: Get<T.WarningView, Id> }
  '/api/warnings/{id}/check': { post: Send<void, Record<string, unknown>, Id> }
  '/api/warnings/{id}/clear': { post: Send<void, Record<string, unknown>, Id> }
  '/api/warnings/{id}/assign': { post: Send<void, Record<string, unknown>, Id> }
  '/api/warnings/{id}/hand-on': { post: Send<{ id: string; number: string }, Record<string, unknown>, Id> }
  '/api/warning-rules': { get: Get<T.RuleRecords, undefined, { from?: string; to?: string }> }
  '/api/projects/{id}/exemptions': {
    get: Get<T.WarningExemptions, Id>
    post: Send<{ id: string }, Record<string, unknown>, Id>
  }
  '/api/projects/{id}/exemptions/{exemption}/withdraw': {
    post: Send<void, Record<string, unknown>, Id & { exemption: string }>
  }
  '/api/warnings/{id}/recompute': { get: Get<T.WarningAgain, Id, { day: string }> }
}
