/** The shapes of orders to put something right; conventions as in types.ts. */
import type { Citation } from './dutyTypes'
import type { Paper } from './paperTypes'
import type { Enterprise } from './projectTypes'
import type { Code, Day, Fen, Moment, Named } from './words'

export type OrderState = 'open' | 'overdue' | 'corrected' | 'handled' | 'stopped' | 'withdrawn'

export interface Order {
  id: string
  project: { id: string; number: string; name: string }
  party: Code
  firm: Enterprise | null
  ground: Code
  clause: string
  found: string
  dueOn: Day
  state: OrderState
  unit: Named
  issuedAt: Moment
  paper: Paper | null
  correctedAt: Moment | null
  correctedHow: string | null
  handledAt: Moment | null
  decision: string | null
  fineFen: Fen | null
  handledHow: string | null
  stoppedAt: Moment | null
  stopPaper: Paper | null
  liftedAt: Moment | null
  liftedWhy: string | null
  withdrawnWhy: string | null
}

export interface OrderGround extends Code {
  clause: Citation
  parties: string[]
  /** Range of the fine that the clause knows; null where it knows none. */
  leastFen: Fen | null
  mostFen: Fen | null
  /** Whether the clause knows an order to stop works. */
  stop: boolean
  consequence: string
}

export type OrderActName =
  'issue-order' | 'correct-order' | 'handle-order' | 'stop-order' | 'lift-order' | 'withdraw-order'

export interface OrderOffer {
  name: OrderActName
  label: string
  refusal: string | null
}

export interface ProjectOrders {
  /** Of the project; every act is sent with it. */
  version: number
  orders: (Order & { actions: OrderOffer[] })[]
  grounds: OrderGround[]
  parties: Code[]
  actions: OrderOffer[]
}

export interface OrderFilter {
  state?: Exclude<OrderState, 'withdrawn'>
  ground?: string
}
