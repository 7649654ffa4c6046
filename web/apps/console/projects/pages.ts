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
    path: '/projects/bars',
    name: 'bars',
    component: () => import('./BarList.vue'),
    meta: meta('限制新建'),
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
    path: '/projects/funds',
    name: 'fund-list',
    component: () => import('./funds/FundList.vue'),
    meta: meta('项目资金'),
  },
  {
    path: '/projects/labour',
    name: 'labour-list',
    component: () => import('./funds/LabourList.vue'),
    meta: meta('人工费'),
  },
  {
    path: '/labour-periods/:id',
    name: 'labour',
    component: () => import('./funds/MoneyOpener.vue'),
    props: (route) => ({ id: route.params.id, kind: 'labour' }),
    meta: meta('人工费'),
  },
  {
    path: '/fund-instalments/:id',
    name: 'fund',
    component: () => import('./funds/MoneyOpener.vue'),
    props: (route) => ({ id: route.params.id, kind: 'fund' }),
    meta: meta('项目资金'),
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
    path: '/pushes/:id',
    name: 'push',
    component: () => import('./PushOpener.vue'),
    props: true,
    meta: meta('推送'),
  },
]
