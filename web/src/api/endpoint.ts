/** The form in which openapi-fetch reads an endpoint. */
import type { Problem } from './words'

type Answer<R> = { 200: { headers: Record<string, unknown>; content: { 'application/json': R } } }
type Nothing = { 204: { headers: Record<string, unknown>; content?: never } }
type Refused = { default: { headers: Record<string, unknown>; content: { 'application/json': Problem } } }
type Params<P, Q> = (P extends undefined ? { path?: never } : { path: P }) & {
  query?: Q
  header?: never
  cookie?: never
}

export type Get<R, P = undefined, Q = undefined> = {
  parameters: Params<P, Q>
  requestBody?: never
  responses: Answer<R> & Refused
}
export type Send<R, B, P = undefined, Q = undefined> = {
  parameters: Params<P, Q>
  requestBody: { content: { 'application/json': B } }
  responses: (R extends void ? Nothing : Answer<R>) & Refused
}
export type Bare<R, P = undefined> = {
  parameters: Params<P, undefined>
  requestBody?: never
  responses: (R extends void ? Nothing : Answer<R>) & Refused
}

export type Keyset = { after?: string; size?: number }
export type Id = { id: string }
