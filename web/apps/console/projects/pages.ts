import type { RouteRecordRaw } from 'vue-router'

const form = () => import('./ProjectForm.vue')
const meta = (title: string) => ({ title, under: 'projects' })

export const projectPages: RouteRecordRaw[] = [
  {
    path: '/projects',
    name: 'projects',
    component: () => import('./ProjectLedger.vue'),
    meta: meta('项目台账'),
  },
  { path: '/projects/new', name: 'project-new', component: form, props: { mode: 'new' }, meta: meta('登记项目') },
  {
    path: '/projects/observed',
    name: 'project-observed',
    component: form,
    props: { mode: 'observed' },
    meta: meta('上报在建工地'),
  },
  {
    path: '/projects/pushes',
    name: 'pushes',
    component: () => import('./PushList.vue'),
    meta: meta('推送'),
  },
  {
    path: '/projects/import',
    name: 'project-import',
    component: () => import('./ProjectImport.vue'),
    meta: meta('导入推送台账'),
  },
  {
    path: '/projects/guarantees',
    name: 'guarantees',
    component: () => import('./GuaranteeList.vue'),
    meta: meta('担保'),
  },
  {
    path: '/projects/orders',
    name: 'orders',
    component: () => import('./OrderList.vue'),
    meta: meta('责令改正'),
  },
  {
    path: '/projects/bars',
    name: 'bars',
    component: () => import('./BarList.vue'),
    meta: meta('限制新建'),
  },
  {
    path: '/projects/reserves',
    name: 'project-reserves',
    component: () => import('./ReserveFunds.vue'),
    meta: meta('应急资金'),
  },
  {
    path: '/projects/templates',
    name: 'project-templates',
    component: () => import('./ContractTemplates.vue'),
    meta: meta('合同范本'),
  },
  {
    path: '/projects/deposits',
    name: 'deposits',
    component: () => import('./DepositList.vue'),
    meta: meta('工资保证金'),
  },
  {
    path: '/projects/deposit-agencies',
    name: 'deposit-agencies',
    component: () => import('./AgencyDirectory.vue'),
    meta: meta('经办机构名录'),
  },
  {
    path: '/projects/accounts',
    name: 'accounts',
    component: () => import('./AccountList.vue'),
    meta: meta('专用账户'),
  },
  {
    path: '/projects/accounts/banks',
    name: 'account-banks',
    component: () => import('./AccountBanks.vue'),
    meta: meta('各银行开户服务'),
  },
  {
    path: '/projects/overview',
    name: 'project-overview',
    component: () => import('./ProjectOverview.vue'),
    meta: meta('项目概览'),
  },
  {
    path: '/projects/coverage',
    name: 'project-coverage',
    component: () => import('./ProjectCoverage.vue'),
    meta: meta('制度落实'),
  },
  {
    path: '/projects/:id/funds',
    name: 'project-funds',
    component: () => import('./ProjectFunds.vue'),
    props: true,
    meta: meta('资金与账户'),
  },
  {
    path: '/projects/:id',
    name: 'project',
    component: () => import('./ProjectPage.vue'),
    props: true,
    meta: meta('项目详情'),
  },
  {
    path: '/projects/:id/:mode(revise|confirm)',
    name: 'project-write',
    component: form,
    props: true,
    meta: meta('更正项目'),
  },
  {
    path: '/deposits/:id',
    name: 'deposit',
    component: () => import('./DepositOpener.vue'),
    props: true,
    meta: meta('工资保证金'),
  },
  {
    path: '/guarantees/:id',
    name: 'guarantee',
    component: () => import('./funds/FundsOpener.vue'),
    props: (route) => ({ kind: 'guarantees', id: route.params.id }),
    meta: meta('担保'),
  },
  {
    path: '/orders/:id',
    name: 'order',
    component: () => import('./funds/FundsOpener.vue'),
    props: (route) => ({ kind: 'orders', id: route.params.id }),
    meta: meta('责令改正'),
  },
  {
    path: '/pushes/:id',
    name: 'push',
    component: () => import('./PushOpener.vue'),
    props: true,
    meta: meta('推送'),
  },
]
