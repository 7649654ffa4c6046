import createClient from 'openapi-fetch'
import type {
  AccountActionName,
  AccountActions,
  AccountImport,
  CaseActionName,
  CaseActions,
  CaseDetail,
  ClueActionName,
  ClueActions,
  ClueDetail,
  Deposit,
  DepositActName,
  MoneyActionName,
  Problem,
  ProjectActionName,
  ProjectActions,
  ProjectDetail,
  ProjectImport,
  Push,
  PushActionName,
  PushActions,
  SpecialAccountView,
} from './types'
import type { paths } from './paths'

/** A refusal of the server, with the Chinese sentence that people read as message. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
  }

  get status() {
    return this.problem.status
  }

  get code() {
    return this.problem.code
  }

  /** Message of one field, by its path in the request. */
  of(path: string): string | undefined {
    return this.problem.errors?.find((one) => one.path === path)?.message
  }
}

const unreachable: Problem = {
  type: 'about:blank',
  title: '服务暂时不可用',
  status: 0,
  detail: '连接不上服务器，请检查网络后重试',
  code: 'network',
  errors: [],
}

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))
  return pair && decodeURIComponent(pair.slice(name.length + 1))
}

/** Called once for every answer 401; the console goes to the sign-in page. */
export const signedOut: { handle: () => void } = { handle: () => undefined }

export const api = createClient<paths>({
  baseUrl: typeof location === 'undefined' ? 'http://localhost' : location.origin,
  fetch: (request: Request) => globalThis.fetch(request),
})

api.use({
  onRequest({ request }) {
    const token = cookie('XSRF-TOKEN')
    if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', token)
    request.headers.set('Accept', 'application/json')
    return request
  },
})

type Result<T> = { data?: T; error?: unknown; response: Response }

/** The answer itself, or a Refusal thrown. */
export async function ask<T>(call: Promise<Result<T>>): Promise<T> {
  let result: Result<T>
  try {
    result = await call
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') throw problem
    throw new Refusal(unreachable)
  }
  if (result.response.ok) return result.data as T
  throw refusal(result.response, result.error)
}

function refusal(response: Response, body: unknown): Refusal {
  if (response.status === 401 && !response.url.endsWith('/api/session')) signedOut.handle()
  const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return new Refusal({
    ...unreachable,
    title: `请求没有成功（${response.status}）`,
    detail: response.status === 404 ? '找不到所要的内容，或者不在您的查看范围内' : `请求没有成功（${response.status}）`,
    code: `http.${response.status}`,
    ...problem,
    errors: problem.errors ?? [],
    status: response.status,
  })
}

/** What the server says of single fields, by their path; fields of a nested body also by their path inside it. */
export function fieldErrors(problem: unknown): Record<string, string> {
  if (!(problem instanceof Refusal)) return {}
  return Object.fromEntries(
    problem.problem.errors.map((one) => [one.path.replace(/^(particulars|values)\./, ''), one.message]),
  )
}

/** One step in the life of a clue; answers the clue as it then stands. */
export function actOnClue<A extends ClueActionName>(id: string, action: A, body: ClueActions[A]): Promise<ClueDetail> {
  return ask(
    api.POST(`/api/clues/{id}/${action}` as '/api/clues/{id}/close', {
      params: { path: { id } },
      body: body as ClueActions['close'],
    }),
  )
}

export function actOnCase<A extends CaseActionName>(id: string, action: A, body: CaseActions[A]): Promise<CaseDetail> {
  return ask(
    api.POST(`/api/cases/{id}/${action}` as '/api/cases/{id}/close', {
      params: { path: { id } },
      body: body as CaseActions['close'],
    }),
  )
}

export function actOnProject<A extends ProjectActionName>(
  id: string,
  action: A,
  body: ProjectActions[A],
): Promise<ProjectDetail> {
  return ask(
    api.POST(`/api/projects/{id}/${action}` as '/api/projects/{id}/approve', {
      params: { path: { id } },
      body: body as ProjectActions['approve'],
    }),
  )
}

export function actOnPush<A extends PushActionName>(id: string, action: A, body: PushActions[A]): Promise<Push> {
  return ask(
    api.POST(`/api/pushes/{id}/${action}` as '/api/pushes/{id}/receive', {
      params: { path: { id } },
      body: body as PushActions['receive'],
    }),
  )
}

export const actOnDeposit = (id: string, action: DepositActName, body: Record<string, unknown>): Promise<Deposit> =>
  ask(
    api.POST(`/api/projects/{id}/deposit/${action}` as '/api/projects/{id}/deposit/record', {
      params: { path: { id } },
      body,
    }),
  )

type Upload = '/api/attachments' | '/api/imports' | '/api/imports/{id}/file'

/** Sends a file as multipart form data. */
export function upload(path: '/api/attachments', file: File): Promise<import('./types').Attachment>
export function upload(path: '/api/imports', file: File): Promise<import('./types').ImportPreview>
export function upload(path: '/api/imports/{id}/file', file: File, id: string): Promise<import('./types').ImportPreview>
export function upload(path: Upload, file: File, id?: string): Promise<unknown> {
  const init = asForm(file)
  return path === '/api/imports/{id}/file'
    ? ask(api.PUT(path, { ...init, params: { path: { id: id! } } }))
    : ask<unknown>(path === '/api/imports' ? api.POST(path, init) : api.POST(path, init))
}

export function asForm(file: File) {
  const form = new FormData()
  form.append('file', file)
  return { body: form as unknown as { file: string }, bodySerializer: (body: unknown) => body as FormData }
}

/** Does something about the money of a project. */
export function actOnMoney(id: string, action: MoneyActionName, body: Record<string, unknown>): Promise<unknown> {
  return ask(
    api.POST(`/api/projects/{id}/${action}` as '/api/projects/{id}/money/pay', { params: { path: { id } }, body }),
  )
}

export function sendPayments(id: string, version: number, file: File): Promise<ProjectImport> {
  return ask(
    api.POST('/api/projects/{id}/money/import', { ...asForm(file), params: { path: { id }, query: { version } } }),
  )
}

/** @param check only looks, enters nothing */
export function sendProjects(file: File, check: boolean): Promise<ProjectImport> {
  return ask(api.POST('/api/project-imports', { ...asForm(file), params: { query: { check } } }))
}

export function actOnAccount<A extends AccountActionName>(
  id: string,
  action: A,
  body: AccountActions[A],
): Promise<SpecialAccountView> {
  return ask(
    api.POST(`/api/projects/{id}/${action}` as '/api/projects/{id}/accept-account-filing', {
      params: { path: { id } },
      body: body as AccountActions['accept-account-filing'],
    }),
  )
}

export function sendAccountEntries(id: string, version: number, file: File): Promise<AccountImport> {
  return ask(
    api.POST('/api/projects/{id}/account-entries', { ...asForm(file), params: { path: { id }, query: { version } } }),
  )
}

/** Address of an export with the very filter that is on screen. */
export function withQuery(path: string, filter: object): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) query.append(key, String(one))
    }
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** Asks for a file by a body and saves it under a name; a refusal is thrown as everywhere. */
export async function saveFile(path: string, body: unknown, name: string): Promise<void> {
  const token = cookie('XSRF-TOKEN')
  const response = await globalThis.fetch(
    new Request(new URL(path, location.origin), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token ? { 'X-XSRF-TOKEN': token } : {}) },
      body: JSON.stringify(body),
    }),
  )
  if (!response.ok) throw refusal(response, await response.json().catch(() => null))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
