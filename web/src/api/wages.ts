/** Files and acts of wages. */
import { api, asForm, ask } from './client'
import type { BankAnswer, FileKind, FileReport, PlatformRead, RosterImport, SentAttendance, SheetImport } from './types'

/** Has the files of a month checked; nothing is kept of them. */
export function checkFiles(files: Partial<Record<FileKind, File>>, month: string): Promise<FileReport> {
  const form = new FormData()
  for (const [kind, file] of Object.entries(files)) if (file) form.append(kind, file)
  return ask(
    api.POST('/api/wage/check-files', {
      params: { query: { month: month || undefined } },
      body: form as unknown as Record<string, unknown>,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  )
}

/** @param batch that a bank's own sheet answers; messages say so themselves */
export function sendBankAnswer(id: string, file: File, batch?: string, map?: string): Promise<BankAnswer> {
  return ask(
    api.POST('/api/wage/projects/{id}/bank-answers', {
      ...asForm(file),
      params: { path: { id }, query: { batch, map } },
    }),
  )
}

/** Sends a wage sheet; it is read in the background. */
export function sendWageSheet(
  id: string,
  of: { employer: string; month: string; team?: string },
  file: File,
): Promise<SheetImport> {
  return ask(
    api.POST('/api/wage/projects/{id}/sheet-imports', { ...asForm(file), params: { path: { id }, query: of } }),
  )
}

/** Does something about one worker of a project; answers the worker as he then stands. */
export const actOnWorker = (
  id: string,
  engagement: string,
  action: 'change' | 'verify' | 'enter' | 'leave' | 'card' | 'skills',
  body: Record<string, unknown>,
) =>
  ask(
    api.POST(
      `/api/wage/projects/{id}/workers/{engagement}/${action}` as '/api/wage/projects/{id}/workers/{engagement}/change',
      { params: { path: { id, engagement } }, body },
    ),
  )

export function sendRoster(id: string, file: File): Promise<RosterImport> {
  return ask(api.POST('/api/wage/projects/{id}/roster/import', { ...asForm(file), params: { path: { id } } }))
}

/** 考勤表 of one firm and one month. */
export function sendAttendance(id: string, employer: string, month: string, file: File): Promise<SentAttendance> {
  return ask(
    api.POST('/api/wage/projects/{id}/attendance-sheet', {
      ...asForm(file),
      params: { path: { id }, query: { employer, month } },
    }),
  )
}

/** @param key by which the platform encrypts; empty where numbers stand in clear */
export function sendPlatformAttendance(id: string, key: string, file: File): Promise<PlatformRead> {
  return ask(
    api.POST('/api/wage/projects/{id}/platform-attendance', {
      ...asForm(file),
      params: { path: { id }, query: { key } },
    }),
  )
}
