/** The pages of projects beside each other. */
export const tabs = [
  { name: 'ledger', label: '台账', to: '/projects' },
  { name: 'pushes', label: '推送', to: '/projects/pushes' },
  { name: 'bars', label: '限制新建', to: '/projects/bars' },
  { name: 'overview', label: '概览', to: '/projects/overview' },
]
