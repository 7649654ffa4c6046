/** `npm run mock`: the console on invented data, without a server. */
import type { Connect, Plugin } from 'vite'
import { defineConfig, mergeConfig } from 'vite'
import base from '../../vite.config'
import { answer, Refused } from './routes'

const mock: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? '/', 'http://mock')
  if (!url.pathname.startsWith('/api/')) return next()
  let text = ''
  request.on('data', (chunk: Buffer) => (text += chunk))
  request.on('end', () => {
    const body = text.startsWith('{') ? JSON.parse(text) : {}
    const path = url.pathname.slice(1).split('/').map(decodeURIComponent)
    const result = answer(request.method ?? 'GET', { path, query: url.searchParams, body })
    response.setHeader('Set-Cookie', 'XSRF-TOKEN=mock; Path=/')
    response.setHeader('Content-Type', result instanceof Refused ? 'application/problem+json' : 'application/json')
    response.statusCode = result instanceof Refused ? result.status : result === undefined ? 204 : 200
    response.end(result === undefined ? undefined : JSON.stringify(result instanceof Refused ? result.body : result))
  })
}

const plugin: Plugin = {
  name: 'mock',
  configureServer: (server) => void server.middlewares.use(mock),
  configurePreviewServer: (server) => void server.middlewares.use(mock),
}

export default mergeConfig(base, defineConfig({ plugins: [plugin], server: { proxy: {} }, preview: { proxy: {} } }))
