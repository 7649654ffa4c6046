/** What the console asks about all projects at once. */
import type { Get, Keyset } from './paths'
import type * as T from './types'

export interface OverviewPaths {
  '/api/overview': { get: Get<T.OverviewOf, undefined, T.OverviewFilter> }
  '/api/overview/projects': { get: Get<T.Page<T.OverviewLine>, undefined, T.OverviewFilter & Keyset> }
}
