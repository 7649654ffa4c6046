/** A project as whoever keeps its wages sees it. */
export interface WageProject {
  id: string
  number: string
  name: string
  jurisdiction: string
  region: string | null
  step: { code: string; label: string }
  contractor: string | null
  /** Firms that employ people on it; a subcontractor sees itself only. */
  employers: WageEmployer[]
  /** Whoever asks is one of its subcontractors. */
  subcontractor: boolean
}

export interface WageEmployer {
  id: string
  name: string
  part: 'contractor' | 'subcontractor'
  /** 委托代发: null for the general contractor itself, which pays its own people. */
  entrusted: boolean | null
}
