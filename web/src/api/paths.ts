/** Every endpoint the console calls, in the form openapi-fetch reads. */
import type { Bare, Get, Id, Keyset, Send } from './endpoint'
import type { IndicatorPaths } from './indicatorPaths'
import type { OverviewPaths } from './overviewPaths'
import type { PaymentPaths } from './paymentPaths'
import type { SheetPaths } from './sheetPaths'
import type * as T from './types'
import type { WagePaths } from './wagePaths'
import type { RiskPaths } from './riskPaths'
import type { WarningPaths } from './warningPaths'
import type { WatchedPaths } from './watchedPaths'

type CluePosts = {
  [A in T.ClueActionName as `/api/clues/{id}/${A}`]: { post: Send<T.ClueDetail, T.ClueActions[A], Id> }
}
type CasePosts = {
  [A in T.CaseActionName as `/api/cases/{id}/${A}`]: { post: Send<T.CaseDetail, T.CaseActions[A], Id> }
}
type ProjectPosts = {
  [A in T.ProjectActionName as `/api/projects/{id}/${A}`]: { post: Send<T.ProjectDetail, T.ProjectActions[A], Id> }
}
type SitePosts = {
  [A in T.SiteActName as `/api/projects/{id}/${A}`]: { post: Send<T.Site, Record<string, unknown>, Id> }
}
type PresalePosts = {
  [A in T.PresaleActName as `/api/projects/{id}/${A}`]: { post: Send<T.Presale, Record<string, unknown>, Id> }
}
type AccountPosts = {
  [A in T.AccountActionName as `/api/projects/{id}/${A}`]: { post: Send<T.SpecialAccountView, T.AccountActions[A], Id> }
}
type PushPosts = {
  [A in T.PushActionName as `/api/pushes/{id}/${A}`]: { post: Send<T.Push, T.PushActions[A], Id> }
}
type DepositPosts = {
  [A in T.DepositActName as `/api/projects/{id}/deposit/${A}`]: {
    post: Send<T.Deposit, Record<string, unknown>, Id>
  }
}
type OnGuarantee = Send<T.ProjectGuarantees, Record<string, unknown>, { id: string; guarantee: string }>
type OnOrder = Send<T.ProjectOrders, Record<string, unknown>, { id: string; order: string }>

type MoneyPosts = {
  [A in T.MoneyActionName as `/api/projects/{id}/${A}`]: { post: Send<unknown, Record<string, unknown>, Id> }
}

export interface paths
  extends
    PaymentPaths,
    CluePosts,
    CasePosts,
    ProjectPosts,
    SitePosts,
    SheetPaths,
    PresalePosts,
    PushPosts,
    DepositPosts,
    AccountPosts,
    MoneyPosts,
    WagePaths,
    WarningPaths,
    WatchedPaths,
    RiskPaths,
    IndicatorPaths,
    OverviewPaths {
  '/api/session': { post: Send<T.Me, T.SignIn>; delete: Bare<void> }
  '/api/me': { get: Get<T.Me> }
  '/api/vocabulary': { get: Get<T.Vocabulary> }
  '/api/units/{id}/officers': { get: Get<T.Officer[], Id> }

  '/api/demo/accounts': { get: Get<T.DemoAccount[]> }
  '/api/demo/date': { get: Get<T.DemoDate>; post: Send<T.DemoDate, { days: number }> }

  '/api/desk': {
    get: Get<T.Page<T.Duty>, undefined, Keyset & { whose?: 'mine' | 'unit'; status?: 'open' | 'overdue' | 'undated' }>
  }
  '/api/desk/summary': { get: Get<T.DeskSummary, undefined, { whose?: 'mine' | 'unit' }> }
  '/api/notices': { get: Get<T.Page<T.Notice>, undefined, Keyset & { unread?: boolean }> }
  '/api/notices/{id}/read': { post: Bare<void, Id> }
  '/api/duties/{id}/receipt': { get: Get<T.Receipt, Id> }

  '/api/clues': { get: Get<T.Page<T.ClueRow>, undefined, T.ClueFilter & Keyset>; post: Send<T.ClueDetail, T.NewClue> }
  '/api/clues/count': { get: Get<T.Count, undefined, T.ClueFilter> }
  '/api/clues/route-proposal': { post: Send<T.RouteProposal, T.RouteRequest> }
  '/api/clues/duplicates': { post: Send<T.DuplicateCandidate[], T.DuplicateRequest> }
  '/api/clues/{id}': { get: Get<T.ClueDetail, Id> }
  '/api/clues/{id}/reveal': { post: Send<T.Reporter, { purpose: string }, Id> }
  '/api/reports/{id}/receipt': { post: Send<void, { receipt: string }, Id> }
  '/api/attachments': { post: Send<T.Attachment, { file: string }> }

  '/api/imports': {
    get: Get<T.Page<T.ImportPreview>, undefined, Keyset>
    post: Send<T.ImportPreview, { file: string }>
  }
  '/api/imports/{id}': {
    get: Get<T.ImportPreview, Id, { afterLine?: number; state?: T.ImportLine['state'] }>
  }
  '/api/imports/{id}/file': { put: Send<T.ImportPreview, { file: string }, Id> }
  '/api/imports/{id}/lines/{line}': {
    put: Send<T.ImportPreview, { values: Record<string, string> }, { id: string; line: number }>
  }
  '/api/imports/{id}/commit': { post: Bare<T.ImportPreview, Id> }

  '/api/cases': { get: Get<T.Page<T.CaseRow>, undefined, T.CaseFilter & Keyset> }
  '/api/cases/steps': { get: Get<T.Code[]> }
  '/api/cases/{id}': { get: Get<T.CaseDetail, Id> }

  '/api/projects': {
    get: Get<T.Page<T.ProjectRow>, undefined, T.ProjectFilter & Keyset>
    post: Send<T.ProjectDetail, T.NewProject>
  }
  '/api/projects/count': { get: Get<T.Count, undefined, T.ProjectFilter> }
  '/api/projects/vocabulary': { get: Get<T.ProjectVocabulary> }
  '/api/projects/overview': { get: Get<T.ProjectOverview> }
  '/api/enterprises/{id}/invitations': { get: Get<T.Invitation[], Id>; post: Bare<T.Invitation, Id> }
  '/api/invitations/accept': { post: Send<void, T.Acceptance> }
  '/api/projects/coverage': { get: Get<T.Coverage> }
  '/api/projects/observed': { post: Send<T.ProjectDetail, T.NewProject> }
  '/api/projects/{id}': { get: Get<T.ProjectDetail, Id> }
  '/api/projects/{id}/money': { get: Get<T.ProjectMoney, Id> }
  '/api/projects/{id}/money/flow': { get: Get<T.MoneyFlow, Id, { month: string }> }
  '/api/projects/{id}/money/import': { post: Send<T.ProjectImport, { file: string }, Id, { version: number }> }
  '/api/projects/{id}/labour': { get: Get<T.ProjectLabour, Id> }
  '/api/projects/{id}/fund-plan': { get: Get<T.FundPlan, Id> }
  '/api/labour-periods': { get: Get<T.Page<T.LabourPeriod>, undefined, T.LabourFilter & Keyset> }
  '/api/labour-periods/sums': { get: Get<T.LabourSums, undefined, T.LabourFilter> }
  '/api/labour-periods/{id}': { get: Get<T.LabourPeriod, Id> }
  '/api/project-funds': { get: Get<T.Page<T.FundRow>, undefined, T.FundFilter & Keyset> }
  '/api/project-funds/sums': { get: Get<T.FundSums, undefined, T.FundFilter> }
  '/api/fund-instalments/{id}': { get: Get<{ project: string }, Id> }
  '/api/ledger-guidance': { get: Get<T.Guidance>; post: Send<T.Guidance, Record<string, unknown>> }
  '/api/projects/{id}/card': { get: Get<T.ProjectCard, Id> }
  '/api/projects/{id}/people/{person}/reveal': {
    post: Send<{ phone: string | null }, { purpose: string }, { id: string; person: string }>
  }
  '/api/projects/{id}/pushes': { post: Send<T.Push, T.NewPush, Id> }
  '/api/projects/{id}/site': { get: Get<T.Site, Id> }
  '/api/projects/{id}/presale': { get: Get<T.Presale, Id> }
  '/api/board-lines': {
    get: Get<T.BoardLine[]>
    put: Send<T.BoardLine[], { line: string; text: string | null }>
  }
  '/api/contract-templates': { get: Get<T.TemplateLibrary> }
  '/api/contract-templates/{code}/publish': { post: Bare<T.TemplateLibrary, { code: string }> }
  '/api/contract-templates/{code}/withdraw': { post: Bare<T.TemplateLibrary, { code: string }> }
  '/api/reserve-funds': { get: Get<T.ReserveFund[]> }
  '/api/reserve-funds/{code}/entries': {
    get: Get<T.Page<T.ReserveEntry>, { code: string }, Keyset>
    post: Send<T.ReserveFund[], Record<string, unknown>, { code: string }>
  }
  '/api/plan-tasks': { get: Get<T.PlanTask[]> }
  '/api/plan-tasks/{code}/complete': { post: Send<T.PlanTask[], Record<string, unknown>, { code: string }> }
  '/api/plan-tasks/{code}/reopen': { post: Send<T.PlanTask[], Record<string, unknown>, { code: string }> }
  '/api/policy-documents': { get: Get<T.Page<T.PolicyDocument>, undefined, Keyset> }
  '/api/projects/{id}/account': { get: Get<T.SpecialAccountView, Id> }
  '/api/projects/{id}/account-entries': {
    get: Get<T.Page<T.AccountEntry>, Id, Keyset>
    post: Send<T.AccountImport, { file: string }, Id, { version: number }>
  }
  '/api/special-accounts': { get: Get<T.Page<T.AccountRow>, undefined, T.AccountFilter & Keyset> }
  '/api/special-accounts/banks': { get: Get<T.BankQuarter, undefined, { year: number; quarter: number }> }
  '/api/special-accounts/terms': { get: Get<T.AccountTerms> }
  '/api/special-accounts/terms/banks': {
    put: Send<T.AccountTerms, { name: string; listed: boolean; basis: string }>
  }
  '/api/project-imports': {
    post: Send<T.ProjectImport, { file: string }, undefined, { check: boolean }>
  }
  '/api/projects/{id}/deposit': { get: Get<T.Deposit, Id> }
  '/api/deposits': { get: Get<T.Page<T.DepositRow>, undefined, T.DepositFilter & Keyset> }
  '/api/deposits/sweep': { post: Send<{ returnable: number; at: string }, Record<string, never>> }
  '/api/deposits/coverage': { get: Get<T.DepositCoverage, undefined, { text?: string }> }
  '/api/deposits/{id}/project': { get: Get<{ id: string }, Id> }
  '/api/deposit-agencies': { get: Get<T.DepositDirectory> }
  '/api/deposit-agencies/{code}/state': {
    post: Send<T.DepositDirectory, { suspended: boolean; reason: string }, { code: string }>
  }
  '/api/pushes': { get: Get<T.Page<T.Push>, undefined, T.PushFilter & Keyset> }
  '/api/pushes/{id}': { get: Get<T.Push, Id> }
  '/api/guarantees': { get: Get<T.Page<T.Guarantee>, undefined, T.GuaranteeFilter & Keyset> }
  '/api/guarantees/{id}': { get: Get<T.Guarantee, Id> }
  '/api/projects/{id}/guarantees': {
    get: Get<T.ProjectGuarantees, Id>
    post: Send<T.ProjectGuarantees, Record<string, unknown>, Id>
  }
  '/api/projects/{id}/guarantees/{guarantee}/confirm': { post: OnGuarantee }
  '/api/projects/{id}/guarantees/{guarantee}/return': { post: OnGuarantee }
  '/api/projects/{id}/guarantees/{guarantee}/use': { post: OnGuarantee }
  '/api/projects/{id}/guarantees/{guarantee}/release': { post: OnGuarantee }
  '/api/orders': { get: Get<T.Page<T.Order>, undefined, T.OrderFilter & Keyset> }
  '/api/orders/{id}': { get: Get<T.Order, Id> }
  '/api/projects/{id}/orders': {
    get: Get<T.ProjectOrders, Id>
    post: Send<T.ProjectOrders, Record<string, unknown>, Id>
  }
  '/api/projects/{id}/orders/{order}/correct': { post: OnOrder }
  '/api/projects/{id}/orders/{order}/handle': { post: OnOrder }
  '/api/projects/{id}/orders/{order}/stop': { post: OnOrder }
  '/api/projects/{id}/orders/{order}/lift': { post: OnOrder }
  '/api/projects/{id}/orders/{order}/withdraw': { post: OnOrder }
  '/api/bars': {
    get: Get<T.Page<T.Bar>, undefined, { standing?: boolean } & Keyset>
    post: Send<T.Bar, T.NewBar>
  }
  '/api/bars/{id}/lift': { post: Send<T.Bar, { reason: string }, Id> }
  '/api/enterprises': { get: Get<T.Enterprise[], undefined, { text: string }> }
}
