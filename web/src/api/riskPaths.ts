/** What the console asks about risk: hazards, grades of projects, reports upward, reviews. */
import type { Bare, Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

type Told = Record<string, unknown>

export interface RiskPaths {
  '/api/hazards': {
    get: Get<
      T.Page<T.Hazard>,
      undefined,
      { open?: boolean; mine?: boolean; warning?: string; project?: string } & Keyset
    >
    post: Send<{ id: string }, Told>
  }
  '/api/hazards/{id}': { get: Get<T.Hazard, Id> }
  '/api/hazards/{id}/respond': { post: Send<void, Told, Id> }
  '/api/hazards/{id}/withdraw': { post: Send<void, Told, Id> }
  '/api/risks': { get: Get<T.Page<T.RiskLine>, undefined, { grade?: string; text?: string } & Keyset> }
  '/api/risks/{id}': { get: Get<T.RiskView, Id> }
  '/api/risks/{id}/assess': { post: Send<void, Told, Id> }
  '/api/risk-reports': { get: Get<T.Page<T.RiskReport>, undefined, { open?: boolean; project?: string } & Keyset> }
  '/api/risk-reports/{id}': { get: Get<T.RiskReport, Id> }
  '/api/risk-reports/{id}/receive': { post: Send<void, Told, Id> }
  '/api/risk-reports/{id}/settle': { post: Send<void, Told, Id> }
  '/api/risk-reports/{id}/pass-on': { post: Send<void, Told, Id> }
  '/api/reviews': { get: Get<T.Page<T.ReviewLine>, undefined, Keyset>; post: Send<{ id: string }, Told> }
  '/api/reviews/{id}': { get: Get<T.ReviewView, Id> }
  '/api/reviews/{id}/conclude': { post: Send<void, Told, Id> }
  '/api/reviews/{id}/key-projects': { post: Send<void, Told, Id> }
  '/api/reviews/{id}/key-projects/{project}': { delete: Bare<void, Id & { project: string }> }
  '/api/reviews/{id}/close': { post: Send<void, Told, Id> }
  '/api/reviews/{id}/withdraw': { post: Send<void, Told, Id> }
}
