/** `npm run mock:portal`: the worker's page on invented data, without a server. */
import type { Connect, Plugin } from 'vite'
import { defineConfig, mergeConfig } from 'vite'
import base from '../../apps/portal/vite.config'
import { MockPortal } from './portal'

const portal = new MockPortal()

const mock: Connect.NextHandleFunction = (request, response, next) => {
  const path = request.url ?? '/'
  if (!path.startsWith('/api/')) return next()
  let text = ''
  request.on('data', (chunk: Buffer) => (text += chunk))
  request.on('end', () => {
    const given = portal.answer(request.method ?? 'GET', path, text ? JSON.parse(text) : {})
    response.statusCode = given.status
    response.setHeader('Content-Type', given.status < 300 ? 'application/json' : 'application/problem+json')
    response.end(given.body === undefined ? undefined : JSON.stringify(given.body))
  })
}

const plugin: Plugin = {
  name: 'mock-portal',
  configureServer: (server) => void server.middlewares.use(mock),
  configurePreviewServer: (server) => void server.middlewares.use(mock),
}

export default mergeConfig(base, defineConfig({ plugins: [plugin], server: { proxy: {} }, preview: { proxy: {} } }))
