import type { RouteRecordRaw } from 'vue-router'

export const overviewPages: RouteRecordRaw[] = [
  { path: '/overview', name: 'overview', component: () => import('./OverviewPage.vue'), meta: { title: '城市总览' } },
  {
    path: '/projects/:id/risk',
    name: 'project-risk',
    component: () => import('./RiskPage.vue'),
    props: true,
    meta: { title: '项目风险', under: 'projects' },
  },
]
