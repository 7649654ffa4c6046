/** The console's pages in a test: the invented server behind fetch, the real router in memory. */
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { projectPages } from '~/projects/pages'
import { answer, Refused } from './routes'
import { state } from './seed'

export interface Sent {
  method: string
  path: string
  body: Record<string, unknown>
}

enableAutoUnmount(afterEach)

/** @returns what the pages send from now on, newest last */
export function serve(): Sent[] {
  state.signedIn = true
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    const text = request.method === 'GET' ? '' : await request.text()
    const body = text.startsWith('{') ? JSON.parse(text) : {}
    if (request.method !== 'GET') sent.push({ method: request.method, path: url.pathname, body })
    const path = url.pathname.slice(1).split('/').map(decodeURIComponent)
    const result = answer(request.method, { path, query: url.searchParams, body })
    const refused = result instanceof Refused
    return new Response(result === undefined ? null : JSON.stringify(refused ? result.body : result), {
      status: refused ? result.status : result === undefined ? 204 : 200,
      headers: { 'Content-Type': refused ? 'application/problem+json' : 'application/json' },
    })
  })
  return sent
}

/** Reads the pages once, so that no test waits for their parts to be compiled. */
export async function readPages() {
  await Promise.all(projectPages.map((page) => (page.component as () => Promise<unknown>)()))
}

/** Waits for lazy pages and for what they ask the server. */
export async function settle() {
  for (let turn = 0; turn < 10; turn++) await flushPromises()
}

export async function openPage(path: string) {
  const nowhere = { template: '<div />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      ...projectPages,
      { path: '/rest/:rest*', name: 'clue', component: nowhere },
      { path: '/cases/:id', name: 'case', component: nowhere },
    ],
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await router.push(path)
  const page = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient }]] },
  })
  await router.isReady()
  await settle()
  return { page, router }
}
