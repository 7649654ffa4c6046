/** What the console asks about wages. */
import type { Bare, Get, Id, Keyset, Send } from './endpoint'
import type * as T from './types'

/** Answers the worker as he then stands. */
type OnWorker = Send<T.WorkerView, Record<string, unknown>, Id & { engagement: string }>

export interface WagePaths {
  '/api/wage/projects': { get: Get<T.Page<T.WageProject>, undefined, { text?: string } & Keyset> }
  '/api/wage/projects/{id}': { get: Get<T.WageProject, Id> }
  '/api/wage/projects/{id}/entrust': { post: Send<T.WageProject, Record<string, unknown>, Id> }
  '/api/wage/projects/{id}/entrustments': { get: Get<T.Entrustment[], Id> }
  '/api/wage/projects/{id}/roster': { get: Get<T.RosterOverview, Id> }
  '/api/wage/projects/{id}/roster/import': { post: Send<T.RosterImport, { file: string }, Id> }
  '/api/wage/projects/{id}/workers': {
    get: Get<T.Page<T.RosterRow>, Id, T.RosterFilter & Keyset>
    post: Send<{ engagement: string }, Record<string, unknown>, Id>
  }
  '/api/wage/projects/{id}/workers/{worker}': { get: Get<T.WorkerView, Id & { worker: string }> }
  '/api/wage/projects/{id}/workers/{engagement}/change': { post: OnWorker }
  '/api/wage/projects/{id}/workers/{engagement}/reveal': {
    post: Send<
      { idNumber: string; phone: string | null; cardNumber: string | null },
      { purpose: string },
      Id & { engagement: string }
    >
  }
  '/api/wage/projects/{id}/notices': {
    get: Get<{ lines: string[] }, Id>
    post: Send<{ given: number }, { workers: string[] | null }, Id>
  }
  '/api/wage/projects/{id}/notices/{worker}/sign': {
    post: Send<void, Record<string, unknown>, Id & { worker: string }>
  }
  '/api/wage/projects/{id}/card-visits': { post: Send<{ id: string }, Record<string, unknown>, Id> }
  '/api/wage/card-visits': { get: Get<T.Page<T.CardVisit>, undefined, { open?: boolean } & Keyset> }
  '/api/wage/card-visits/{id}/answer': { post: Send<void, Record<string, unknown>, Id> }
  '/api/wage/banks': { post: Send<{ id: string }, Record<string, unknown>> }
  '/api/wage/workers/find': {
    post: Send<T.WorkerLine[], { name: string | null; idNumber: string | null; phone: string | null }>
  }
  '/api/wage/workers/{id}': { get: Get<T.WorkerFile, Id> }
  '/api/wage/skills': { get: Get<T.TradeCount[]> }
  '/api/wage/real-name-coverage': { get: Get<T.FirmCoverage> }
  '/api/enterprises/{id}/record': { get: Get<T.FirmRecord, Id> }
  '/api/wage/projects/{id}/card-reports': { get: Get<T.Page<T.CardReport>, Id, Keyset> }
  '/api/wage/check-files': { post: Send<T.FileReport, Record<string, unknown>, undefined, { month?: string }> }
  '/api/wage/devices': { get: Get<T.Page<T.DeviceRow>, undefined, T.DeviceFilter & Keyset> }
  '/api/wage/projects/{id}/devices': { get: Get<T.AttendanceDevice[], Id>; post: Send<T.KeyedDevice, T.NewDevice, Id> }
  '/api/wage/devices/{id}/renew-key': { post: Bare<T.KeyedDevice, Id> }
  '/api/wage/devices/{id}/disable': { post: Send<void, { reason: string }, Id> }
  '/api/wage/projects/{id}/attendance': { get: Get<T.AttendanceOffers, Id> }
  '/api/wage/projects/{id}/attendance-month': { get: Get<T.Page<T.AttendanceLine>, Id, { month: string } & Keyset> }
  '/api/wage/projects/{id}/attendance-sheet': { post: Send<T.SentAttendance, { file: string }, Id, T.SheetOf> }
  '/api/wage/projects/{id}/attendance-signals': { get: Get<T.Page<T.AttendanceSignal>, Id, T.SignalFilter & Keyset> }
  '/api/wage/projects/{id}/strangers': { get: Get<T.Page<T.SiteStranger>, Id, Keyset> }
  '/api/wage/projects/{id}/entry-alerts': { get: Get<T.EntryAlert[], Id> }
  '/api/wage/projects/{id}/correct-day': { post: Send<void, T.DayCorrection, Id> }
  '/api/wage/entry-alerts/{id}': { get: Get<{ id: string; project: string }, Id> }
  '/api/wage/entry-alerts/{id}/deal': { post: Send<void, { note: string }, Id> }
  '/api/wage/projects/{id}/platform-teams': { get: Get<T.PlatformTeam[], Id> }
  '/api/wage/projects/{id}/platform-given': {
    get: Get<T.PlatformGiven, Id, { method: string; team: string; month: string }>
  }
  '/api/wage/projects/{id}/platform-documents': { post: Send<T.PlatformDocument, T.PlatformAsked, Id> }
  '/api/wage/projects/{id}/platform-attendance': { post: Send<T.PlatformRead, { file: string }, Id, { key: string }> }
  '/api/wage/projects/{id}/match': {
    get: Get<T.MatchView, Id, { month?: string; employer?: string; reason?: string } & Keyset>
  }
  '/api/wage/projects/{id}/match/{worker}': {
    get: Get<T.MatchSources, { id: string; worker: string }, { month: string }>
  }
  '/api/wage/matches': {
    get: Get<
      T.Page<T.MatchListRow>,
      undefined,
      { state?: T.MatchListState; month?: string; reason?: string; text?: string } & Keyset
    >
  }

  '/api/dispatch/friday': { get: Get<T.FridayList, undefined, { on?: T.Day }> }
  '/api/dispatch/sheets': {
    get: Get<T.Sheet[], undefined, { kind?: 'week' | 'day'; from: T.Day; to: T.Day }>
    post: Send<T.Sheet, { kind: 'week' | 'day'; from: T.Day; to: T.Day }>
  }
  '/api/dispatch/sheets/{id}': { get: Get<T.Sheet, Id> }
  '/api/dispatch/figures': { get: Get<T.MonthFigures, undefined, { month: string }> }
  '/api/dispatch/clearance': { get: Get<T.Clearance> }
  '/api/dispatch/key-periods': {
    get: Get<T.KeyPeriod[]>
    post: Send<T.KeyPeriod, { from: T.Day; to: T.Day; note: string }>
  }
  '/api/dispatch/bulletins': {
    get: Get<T.Bulletin[], undefined, { from: T.Day; to: T.Day }>
    post: Send<T.Bulletin, { kind: 'month' | 'day'; from: T.Day; to: T.Day }>
  }

  '/api/rules': {
    get: Get<
      T.Page<T.RuleRow>,
      undefined,
      Keyset & { text?: string; kind?: T.RuleKind; row?: string; document?: string; clause?: string }
    >
  }
  '/api/rules/{id}': { get: Get<T.RuleDetail, Id> }
  '/api/packs': { get: Get<T.Pack[]> }
  '/api/gaps': { get: Get<T.Gap[]> }
  '/api/gaps/{id}': { put: Send<T.Gap, T.SetGap, Id> }
  '/api/field-units': { get: Get<T.FieldUnit[]> }
  '/api/field-units/{field}': { put: Send<T.FieldUnit, { unit: string; reason: string }, { field: string }> }

  '/api/organisation': { get: Get<T.Organisation> }
  '/api/organisation/units/{id}/channels': {
    put: Send<T.OrganisationUnit, { phone: string | null; web: string | null }, Id>
  }
  '/api/organisation/units/{id}/work': {
    get: Get<T.UnitWork, Id, { month: string }>
    post: Send<T.WorkRow, T.NewWorkRow, Id>
  }
  '/api/organisation/mechanisms': { get: Get<T.Mechanism[]>; post: Send<T.Mechanism, T.NewMechanism> }
  '/api/organisation/schemes': { get: Get<T.Scheme[]>; post: Send<T.Scheme, T.SchemeInput> }
  '/api/organisation/schemes/{id}': { put: Send<T.Scheme, T.SchemeInput, Id> }
  '/api/organisation/schemes/{id}/finalise': { post: Send<T.Scheme, { version: number }, Id> }
  '/api/organisation/regions': { get: Get<T.RegionFigures[]> }
  '/api/organisation/regions/{code}': { put: Send<T.RegionFigures, T.RegionInput, { code: string }> }

  '/api/tasks': {
    get: Get<T.Page<T.Task>, undefined, Keyset & { whose?: 'mine' | 'issued' | 'all'; open?: boolean }>
    post: Send<T.Task, T.NewTask>
  }
  '/api/tasks/{id}/answer': {
    post: Send<T.Task, { version: number; text: string; attachments: string[] }, Id>
  }
  '/api/tasks/{id}/close': { post: Send<T.Task, { version: number }, Id> }

  '/api/papers': { get: Get<T.Page<T.Paper>, undefined, T.PaperFilter & Keyset> }
  '/api/papers/{id}': { get: Get<T.Paper, Id> }
  '/api/papers/{id}/void': { post: Send<T.Paper, { reason: string }, Id> }
  '/api/papers/{id}/receipt': { post: Send<T.Paper, T.ReceiptOfPaper, Id> }
  '/api/papers/{id}/receipt/reveal': { post: Send<{ phone: string | null }, { purpose: string }, Id> }

  '/api/accounts': { get: Get<T.Account[]>; post: Send<T.Account, T.NewAccount> }
  '/api/accounts/{id}/password': { put: Send<void, { password: string }, Id> }
  '/api/accounts/{id}/active': { put: Send<T.Account, { active: boolean }, Id> }
  '/api/me/password': { put: Send<void, { current: string; password: string }> }
  '/api/audit': { get: Get<T.Page<T.AuditEntry>, undefined, Keyset & { subject?: string; officer?: string }> }
}
