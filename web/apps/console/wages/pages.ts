import type { RouteRecordRaw } from 'vue-router'

const meta = (title: string) => ({ title, under: 'wages' })

/** What duties are about and has no page of its own: its address leads to a part of the wages of its project. */
const opened = (name: string, path: string, title: string): RouteRecordRaw => ({
  path: `/${path}/:id`,
  name,
  component: () => import('./ProjectOpener.vue'),
  props: (route) => ({ id: route.params.id, of: name }),
  meta: meta(title),
})

export const wagePages: RouteRecordRaw[] = [
  opened('pay_batch', 'pay-batches', '代发批次'),
  opened('site_entry', 'site-entries', '未登记人员进场'),
  opened('wage_hand_in', 'wage-hand-ins', '应交工资表'),
  opened('wage_deferral', 'wage-deferrals', '延期支付'),
  { path: '/wages', name: 'wages', component: () => import('./WageProjectList.vue'), meta: meta('工资') },
  { path: '/wages/match', name: 'wage-match', component: () => import('./MatchList.vue'), meta: meta('三方比对') },
  {
    path: '/wages/check',
    name: 'wage-files',
    component: () => import('./FileCheckPage.vue'),
    meta: meta('文件核对'),
  },
  {
    path: '/wages/devices',
    name: 'wage-devices',
    component: () => import('./DeviceList.vue'),
    meta: meta('考勤设备'),
  },
  {
    path: '/wages/pay-rates',
    name: 'pay-rates',
    component: () => import('./PayRatePage.vue'),
    meta: meta('银行代发率'),
  },
  {
    path: '/wages/workers',
    name: 'workers',
    component: () => import('./WorkerSearch.vue'),
    meta: meta('工人档案'),
  },
  {
    path: '/wages/workers/:id',
    name: 'worker',
    component: () => import('./WorkerPage.vue'),
    props: true,
    meta: meta('工人档案'),
  },
  {
    path: '/wages/coverage',
    name: 'firm-coverage',
    component: () => import('./FirmCoverage.vue'),
    meta: meta('企业实名制'),
  },
  {
    path: '/wages/card-visits',
    name: 'card-visits',
    component: () => import('./CardVisits.vue'),
    meta: meta('上门办卡'),
  },
  {
    path: '/firms/:id',
    name: 'firm',
    component: () => import('./FirmPage.vue'),
    props: true,
    meta: { title: '企业记录', under: 'projects' },
  },
  {
    path: '/projects/:id/wages',
    name: 'project-wages',
    component: () => import('./WagePage.vue'),
    props: true,
    meta: meta('项目工资'),
  },
  {
    path: '/wages/deferrals',
    name: 'wage-deferrals',
    component: () => import('./DeferralList.vue'),
    meta: meta('延期支付'),
  },
]
