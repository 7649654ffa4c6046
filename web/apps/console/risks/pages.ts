import type { RouteRecordRaw } from 'vue-router'

const under = 'warnings'

export const riskPages: RouteRecordRaw[] = [
  {
    path: '/hazards',
    name: 'hazards',
    component: () => import('./HazardList.vue'),
    meta: { title: '风险隐患', under },
  },
  {
    path: '/hazards/:id',
    name: 'hazard',
    component: () => import('./HazardPage.vue'),
    props: true,
    meta: { title: '风险隐患', under },
  },
  { path: '/risks', name: 'risks', component: () => import('./RiskList.vue'), meta: { title: '项目风险', under } },
  {
    path: '/risks/:id',
    name: 'risk',
    component: () => import('./RiskPage.vue'),
    props: true,
    meta: { title: '项目风险评定', under },
  },
  {
    path: '/risk-reports/:id',
    name: 'risk_report',
    component: () => import('./ReportPage.vue'),
    props: true,
    meta: { title: '风险报告', under },
  },
  { path: '/reviews', name: 'reviews', component: () => import('./ReviewList.vue'), meta: { title: '研判', under } },
  {
    path: '/reviews/:id',
    name: 'review',
    component: () => import('./ReviewPage.vue'),
    props: true,
    meta: { title: '一次研判', under },
  },
]
