/** What may be done about a deposit, as forms. */
import type { DepositActName } from '@/api/types'
import type { Act, ActField } from './act'

const files: ActField = { key: 'attachments', label: '附件', kind: 'files' }
const note: ActField = { key: 'note', label: '说明', kind: 'text' }

/** @param directory whether the place has a directory of agencies to choose from */
export function depositActs(directory: boolean): Record<DepositActName, Act> {
  const agency: ActField = directory
    ? { key: 'agency', label: '经办机构', kind: 'choice', required: true }
    : { key: 'agencyName', label: '经办机构', kind: 'line', required: true }
  return {
    assess: {
      label: '核定应缴额',
      fields: [
        { key: 'valueFen', label: '合同额（元）', kind: 'yuan', required: true },
        { key: 'several', label: '多项工程', kind: 'yes', hint: '总承包单位在本地区还有其他在建工程' },
        { key: 'monthsClean', label: '无拖欠月数', kind: 'count', hint: '在本地区连续没有拖欠的月数，不清楚的不填' },
        { key: 'systemsInPlace', label: '制度落实', kind: 'yes', hint: '实名制和工资专户都已落实' },
        { key: 'monthsSinceArrears', label: '距上次拖欠', kind: 'count', hint: '几个月以前有过拖欠，没有的不填' },
        { key: 'listed', label: '失信名单', kind: 'yes', hint: '因拖欠工资在失信联合惩戒名单上' },
        note,
      ],
    },
    'set-required': {
      label: '直接写明应缴额',
      fields: [
        { key: 'requiredFen', label: '应缴额（元）', kind: 'yuan', hint: '不填即免存' },
        { key: 'reason', label: '理由和依据', kind: 'text', required: true },
      ],
    },
    record: {
      label: '登记保证金或保函',
      primary: true,
      fields: [
        { key: 'form', label: '形式', kind: 'choice', required: true },
        agency,
        { key: 'number', label: '凭证编号', kind: 'line', required: true },
        { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
        { key: 'validFrom', label: '存入或生效日', kind: 'day', required: true },
        { key: 'validTo', label: '到期日', kind: 'day', hint: '保函和保单要填，现金不填' },
        { key: 'contractEnd', label: '合同工期至', kind: 'day', hint: '知道的填写，保函不得短于工期' },
        files,
      ],
    },
    'begin-term': {
      label: '登记存储起算日',
      fields: [
        { key: 'kind', label: '起算事由', kind: 'choice', required: true },
        { key: 'startedOn', label: '日期', kind: 'day', required: true },
      ],
    },
    'remind-renewal': {
      label: '提醒换函或展期',
      fields: [{ key: 'instrument', label: '保函', kind: 'choice', required: true }],
    },
    'approve-use': {
      label: '批准动用',
      fields: [
        {
          key: 'caseId',
          label: '案件',
          kind: 'choice',
          required: true,
          hint: '只能是本项目已查实欠薪、还没有结案的案件',
        },
        { key: 'instrument', label: '动用哪一份', kind: 'choice', required: true },
        { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
        { key: 'decision', label: '决定文号', kind: 'line', required: true, hint: '责令清偿的行政处理决定' },
        { key: 'decisionDue', label: '决定的期限', kind: 'day', required: true },
        files,
      ],
      warning: '同时向总承包单位和经办机构发出支付通知书，确定吗？',
    },
    'record-payment': {
      label: '登记支付',
      fields: [
        { key: 'use', label: '支付通知书', kind: 'choice', required: true },
        { key: 'paidFen', label: '已支付（元）', kind: 'yuan', required: true },
        { key: 'paidOn', label: '支付日期', kind: 'day', required: true },
        { key: 'note', label: '说明', kind: 'text', hint: '没有支付的写明原因' },
        files,
      ],
    },
    'apply-return': {
      label: '登记返还申请',
      fields: [
        { key: 'noticedOn', label: '公示起始日', kind: 'day', required: true },
        { key: 'promised', label: '书面承诺', kind: 'yes', hint: '没有未解决的欠薪' },
        { key: 'noticedTwice', label: '两处公示', kind: 'yes', hint: '告示牌和人社部门网站同时公示' },
        { ...files, label: '承诺和照片', required: true },
      ],
    },
    'review-return': {
      label: '审核返还申请',
      fields: [
        { key: 'passed', label: '审核通过', kind: 'yes' },
        { key: 'findings', label: '审核意见', kind: 'text', hint: '不通过的写明问题' },
      ],
    },
    'decide-return': {
      label: '作出返还决定',
      fields: [
        { key: 'approved', label: '批准返还', kind: 'yes' },
        {
          key: 'rule',
          label: '依据',
          kind: 'choice',
          required: true,
          when: (values) => values.approved === 'yes',
        },
        { key: 'reason', label: '理由', kind: 'text', hint: '不予返还的写明理由' },
        files,
      ],
    },
    refund: {
      label: '登记退还',
      fields: [{ key: 'refundedOn', label: '退还日期', kind: 'day', required: true }, files],
      warning: '余额全部退还总承包单位，确定吗？',
    },
  }
}
