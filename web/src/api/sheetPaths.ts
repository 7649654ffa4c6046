/** Endpoints of wage sheets, record books and deferrals, as those of paths.ts. */
import type { Bare, Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

export interface SheetPaths {
  '/api/wage/projects/{id}/pay-day': {
    get: Get<T.PayDay, Id>
    put: Send<T.PayDay, { payDay: number; monthsAfter: number }, Id>
  }
  '/api/wage/projects/{id}/assessments': {
    get: Get<T.Page<T.AssessmentRow>, Id, { employer: string; month: string } & Keyset>
    post: Send<{ workers: number }, Record<string, unknown>, Id>
  }
  '/api/wage/projects/{id}/sheets': {
    get: Get<T.Page<T.SheetHead>, Id, { month?: string; employer?: string } & Keyset>
    post: Send<T.WageSheetView, { employer: string; month: string; team: string | null }, Id>
  }
  '/api/wage/sheets/{sheet}': { get: Get<T.WageSheetView, { sheet: string }> }
  '/api/wage/sheets/{sheet}/lines': {
    get: Get<T.Page<T.SheetLineView>, { sheet: string }, { only: T.SheetLineFilter } & Keyset>
  }
  '/api/wage/sheets/{sheet}/{act}': {
    post: Send<T.WageSheetView, Record<string, unknown>, { sheet: string; act: string }>
  }
  '/api/wage/sheets/{sheet}/lines/{line}/{act}': {
    post: Send<T.WageSheetView, Record<string, unknown>, { sheet: string; line: string; act: string }>
  }
  '/api/wage/projects/{id}/sheet-imports': {
    get: Get<T.SheetImport[], Id>
    post: Send<T.SheetImport, { file: string }, Id, { employer: string; month: string; team?: string }>
  }
  '/api/wage/sheet-imports/{job}': { get: Get<T.SheetImport, { job: string }> }
  '/api/wage/sheet-imports/{job}/{act}': { post: Bare<T.SheetImport, { job: string; act: string }> }
  '/api/wage/projects/{id}/workers/{worker}/record-book': {
    get: Get<T.RecordBookView, { id: string; worker: string }, { from: string; to: string }>
  }
  '/api/wage/projects/{id}/deferrals': {
    get: Get<T.Page<T.Deferral>, Id, Keyset>
    post: Send<{ id: string }, Record<string, unknown>, Id>
  }
  '/api/wage/deferrals': { get: Get<T.Page<T.Deferral>, undefined, { open?: boolean } & Keyset> }
  '/api/wage/hand-ins/{id}': { get: Get<{ project: string; month: string }, Id> }
  '/api/wage/deferrals/{id}': { get: Get<{ project: string }, Id> }
  '/api/wage/deferrals/{id}/settle': { post: Send<void, { on: string }, Id> }
}
