/** What the console asks about all projects at once, and about other limits of a rule. */
import type { Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

export interface OverviewPaths {
  '/api/overview': { get: Get<T.OverviewOf, undefined, T.OverviewFilter> }
  '/api/overview/projects': { get: Get<T.Page<T.OverviewLine>, undefined, T.OverviewFilter & Keyset> }
  '/api/projects/{id}/risk-page': { get: Get<T.RiskPage, Id> }
  '/api/warning-rules/{id}': { get: Get<T.WarningRuleReads, Id> }
  '/api/what-ifs': { post: Send<{ id: string }, T.WhatIfProposal> }
  '/api/what-ifs/{id}': { get: Get<T.WhatIf, Id> }
  '/api/what-ifs/{id}/lines': { get: Get<T.Page<T.WhatIfLine>, Id, { change?: T.WhatIfChange } & Keyset> }
  '/api/what-ifs/{id}/put-in-force': { post: Send<void, { from: string; basis: string }, Id> }
}
