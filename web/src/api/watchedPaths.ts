/** What the console asks about firms that a place looks after. */
import type { Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

type Acts = {
  [A in T.WatchedActName as `/api/watched-firms/{id}/${A}`]: { post: Send<void, Record<string, unknown>, Id> }
}

export interface WatchedPaths extends Acts {
  '/api/watched-firms': {
    get: Get<T.Page<T.WatchedLine>, undefined, T.WatchedFilter & Keyset>
    post: Send<{ id: string }, Record<string, unknown>>
  }
  '/api/watched-firms/{id}': { get: Get<T.WatchedFirm, Id> }
  '/api/firm-declarations': { get: Get<T.Declaration[]> }
  '/api/firm-declarations/{id}/file': { post: Send<void, Record<string, unknown>, Id> }
  '/api/firm-declarations/{id}/correct': { post: Send<void, Record<string, unknown>, Id> }
  '/api/firm-matters/{id}': { get: Get<{ firm: string }, Id> }
  '/api/sectors': { get: Get<T.SectorLine[]> }
  '/api/sectors/{code}/mark': { post: Send<void, Record<string, unknown>, { code: string }> }
}
