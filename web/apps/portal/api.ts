/** A request that did not succeed; the message is what the worker reads. */
export class Trouble extends Error {
  constructor(
    /** 0 where the server was not reached. */
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const PATIENCE = 30000
const OFFLINE = '连不上网。请看看手机有没有信号，再试一次'
const SLOW = '网太慢，没有等到回答。请再试一次'

/** A key that makes a request be done once, however often it is sent. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let key = ''
  bytes.forEach((byte) => (key += (byte < 16 ? '0' : '') + byte.toString(16)))
  return key
}

type Problem = { code?: string; detail?: string; errors?: { message: string }[] }

/** The answer of the server, or a Trouble. Browsers of 2018 send no cookies unless told to. */
export function ask<T>(path: string, method = 'GET', key?: string, body?: object): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (key) headers['X-Request-Key'] = key
  if (body) headers['Content-Type'] = 'application/json'
  const sent = fetch(path, { method, headers, credentials: 'same-origin', body: body && JSON.stringify(body) })
  const slow = new Promise<never>((_, refuse) => setTimeout(() => refuse(new Trouble(0, 'slow', SLOW)), PATIENCE))
  const answered = sent.then(
    (response) => read<T>(response),
    () => {
      throw new Trouble(0, 'offline', OFFLINE)
    },
  )
  return Promise.race([answered, slow])
}

function read<T>(response: Response): Promise<T> {
  return response.text().then(
    (text) => {
      if (response.ok) return (text ? JSON.parse(text) : undefined) as T
      const problem = problemIn(text)
      const first = problem.errors && problem.errors[0]
      throw new Trouble(
        response.status,
        problem.code || '',
        (first && first.message) || problem.detail || '系统出了点问题，请过一会儿再试',
      )
    },
    () => {
      throw new Trouble(0, 'offline', OFFLINE)
    },
  )
}

function problemIn(text: string): Problem {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return {}
  }
}
