import { createRouter, createWebHistory } from 'vue-router'
import { indicatorPages } from './indicators/pages'
import { projectPages } from './projects/pages'
import { wagePages } from './wages/pages'
import { warningPages } from './warnings/pages'

declare module 'vue-router' {
  interface RouteMeta {
    title: string
    /** Entry of the main navigation that is current on this page. */
    under?: string
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/desk' },
    {
      path: '/login',
      name: 'login',
      component: () => import('./pages/SignIn.vue'),
      meta: { title: '登录' },
    },
    {
      path: '/invite',
      name: 'invite',
      component: () => import('./pages/AcceptInvitation.vue'),
      meta: { title: '开通企业账号' },
    },
    { path: '/desk', name: 'desk', component: () => import('./pages/Desk.vue'), meta: { title: '工作台' } },
    { path: '/clues', name: 'clues', component: () => import('./clues/ClueLedger.vue'), meta: { title: '线索台账' } },
    {
      path: '/clues/new',
      name: 'intake',
      component: () => import('./clues/ClueIntake.vue'),
      meta: { title: '线索登记', under: 'clues' },
    },
    {
      path: '/clues/import',
      name: 'import',
      component: () => import('./clues/ClueImport.vue'),
      meta: { title: '批量导入', under: 'clues' },
    },
    {
      path: '/clues/:id',
      name: 'clue',
      component: () => import('./clues/CluePage.vue'),
      props: true,
      meta: { title: '线索详情', under: 'clues' },
    },
    { path: '/cases', name: 'cases', component: () => import('./cases/CaseLedger.vue'), meta: { title: '案件' } },
    {
      path: '/cases/:id',
      name: 'case',
      component: () => import('./cases/CasePage.vue'),
      props: true,
      meta: { title: '案件详情', under: 'cases' },
    },
    ...projectPages,
    ...wagePages,
    ...indicatorPages,
    ...warningPages,
    {
      path: '/dispatch',
      name: 'dispatch',
      component: () => import('./dispatch/Dispatch.vue'),
      meta: { title: '调度' },
    },
    { path: '/tasks', name: 'tasks', component: () => import('./pages/Tasks.vue'), meta: { title: '任务' } },
    { path: '/papers', name: 'papers', component: () => import('./pages/Papers.vue'), meta: { title: '文书' } },
    { path: '/rules', name: 'rules', component: () => import('./rules/Rules.vue'), meta: { title: '规则库' } },
    {
      path: '/organisation',
      name: 'organisation',
      component: () => import('./organisation/OrganisationPage.vue'),
      meta: { title: '机构' },
    },
    {
      path: '/administration',
      name: 'administration',
      component: () => import('./administration/Administration.vue'),
      meta: { title: '管理' },
    },
    { path: '/me', name: 'me', component: () => import('./pages/OwnAccount.vue'), meta: { title: '我的账号' } },
    {
      path: '/:rest(.*)*',
      name: 'nowhere',
      component: () => import('./pages/NotFound.vue'),
      meta: { title: '没有这一页' },
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.afterEach((to) => {
  document.title = `${to.meta.title} · 护薪`
})
