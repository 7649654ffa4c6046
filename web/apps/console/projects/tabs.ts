/** The pages of one project beside each other; its risk is not told to firms. */
export const ofProject = (id: string, firm: boolean) => [
  { name: 'project', label: '概况', to: `/projects/${id}` },
  { name: 'funds', label: '资金与账户', to: `/projects/${id}/funds` },
  { name: 'wages', label: '工资', to: `/projects/${id}/wages` },
  ...(firm ? [] : [{ name: 'risk', label: '风险', to: `/projects/${id}/risk` }]),
]

/** The pages of projects beside each other. */
export const tabs = [
  { name: 'ledger', label: '台账', to: '/projects' },
  { name: 'pushes', label: '推送', to: '/projects/pushes' },
  { name: 'deposits', label: '保证金', to: '/projects/deposits' },
  { name: 'guarantees', label: '担保', to: '/projects/guarantees' },
  { name: 'orders', label: '责令改正', to: '/projects/orders' },
  { name: 'accounts', label: '专用账户', to: '/projects/accounts' },
  { name: 'fund-list', label: '项目资金', to: '/projects/funds' },
  { name: 'labour-list', label: '人工费', to: '/projects/labour' },
  { name: 'bars', label: '限制新建', to: '/projects/bars' },
  { name: 'reserves', label: '应急资金', to: '/projects/reserves' },
  { name: 'templates', label: '合同范本', to: '/projects/templates' },
  { name: 'overview', label: '概览', to: '/projects/overview' },
  { name: 'coverage', label: '制度落实', to: '/projects/coverage' },
]
