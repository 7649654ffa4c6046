/** Endpoints of the payment of wages, as those of paths.ts. */
import type { Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

export interface PaymentPaths {
  '/api/wage/projects/{id}/payments': { get: Get<T.PaymentView, Id> }
  '/api/wage/projects/{id}/batches': { post: Send<T.PayBatch, Record<string, unknown>, Id> }
  '/api/wage/projects/{id}/batches/{batch}/lines': {
    get: Get<T.Page<T.PayLine>, Id & { batch: string }, { wrong?: boolean } & Keyset>
  }
  '/api/wage/projects/{id}/batches/{batch}/send': {
    post: Send<T.PayBatch, { version: number }, Id & { batch: string }>
  }
  '/api/wage/projects/{id}/batches/{batch}/withdraw': {
    post: Send<T.PayBatch, { version: number }, Id & { batch: string }>
  }
  '/api/wage/projects/{id}/bank-answers/{answer}/lines': {
    get: Get<T.Page<T.BankAnswerLine>, Id & { answer: string }, { noteworthy?: boolean } & Keyset>
  }
  '/api/wage/projects/{id}/bank-answers': {
    get: Get<T.Page<T.TakenAnswer>, Id, Keyset>
    post: Send<T.BankAnswer, { file: string }, Id, { batch?: string; map?: string }>
  }
  '/api/wage/projects/{id}/cash-payments': { post: Send<T.PaymentView, Record<string, unknown>, Id> }
  '/api/wage/projects/{id}/pay-rates': { get: Get<T.PayRates, Id, { month: string }> }
  '/api/wage/projects/{id}/cover': { get: Get<T.AccountCover, Id> }
  '/api/wage/projects/{id}/uploads': { get: Get<T.WageUploads, Id> }
  '/api/wage/batches/{id}': { get: Get<{ project: string }, Id> }
  '/api/wage/pay-rates': { get: Get<T.PayRates, undefined, { month: string }> }
}
