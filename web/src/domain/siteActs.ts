/** Acts on the board of a site, on pre-sale money, on emergency funds and on tasks of the plan, as forms. */
import type { ContractBlank, PresaleActName, SiteActName } from '@/api/types'
import type { Act, ActField } from './act'

const files: ActField = { key: 'attachments', label: '附件', kind: 'files' }

export const siteActs: Record<SiteActName, Act> = {
  'fill-board': {
    label: '填写告示牌内容',
    fields: [
      { key: 'line', label: '内容', kind: 'choice', required: true },
      { key: 'text', label: '写明', kind: 'text', hint: '会印在告示牌和公开网页上；清空即恢复为未登记' },
    ],
  },
  'open-page': {
    label: '开通公开网页',
    fields: [],
    warning: '任何人扫码都能看到告示牌上的内容。已经开通的会换新地址，印好的二维码随之失效，确定吗？',
  },
  'close-page': { label: '关闭公开网页', fields: [], warning: '印好的二维码随之失效，确定吗？' },
}

export const placeLine: Act = {
  label: '填写各项目共用的内容',
  fields: siteActs['fill-board'].fields,
}

export const presaleActs: Record<PresaleActName, Act> = {
  'open-presale': {
    label: '开立监管账户',
    fields: [{ key: 'bank', label: '监管银行', kind: 'line', required: true }],
  },
  'receive-presale': {
    label: '登记入账',
    fields: [
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
      { key: 'receivedOn', label: '入账日期', kind: 'day', required: true },
    ],
  },
  'request-presale': {
    label: '申请使用',
    fields: [
      { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true },
      { key: 'purpose', label: '用途', kind: 'text', required: true },
    ],
  },
  'decide-presale': {
    label: '审批申请',
    primary: true,
    fields: [
      { key: 'request', label: '申请', kind: 'choice', required: true },
      { key: 'granted', label: '同意', kind: 'yes', hint: '同意的当时从监管账户拨出' },
      { key: 'reason', label: '理由', kind: 'text', hint: '不同意的要写明' },
    ],
  },
}

const amount: ActField = { key: 'amountFen', label: '金额（元）', kind: 'yuan', required: true }
const booked: ActField = { key: 'bookedOn', label: '收支日期', kind: 'day', required: true }
const basis: ActField = { key: 'basis', label: '依据', kind: 'line', required: true, hint: '拨款文号、批示或者审批单' }

export type MovementName = 'in' | 'replenish' | 'out'

export const movements: Record<MovementName, Act> = {
  in: { label: '拨入', fields: [amount, booked, basis, files] },
  replenish: { label: '补足', fields: [amount, booked, basis, files] },
  out: {
    label: '使用',
    fields: [
      { key: 'use', label: '用途', kind: 'choice', required: true },
      { key: 'project', label: '项目', kind: 'project' },
      amount,
      booked,
      basis,
      files,
    ],
  },
}

export const completing: Act = {
  label: '记为完成',
  fields: [
    { key: 'title', label: '文件名称', kind: 'line', required: true },
    { key: 'number', label: '文号', kind: 'line' },
    { key: 'issuedOn', label: '印发日期', kind: 'day', required: true },
    { key: 'attachments', label: '正式文件', kind: 'files', required: true, hint: '一份，PDF 或者照片' },
  ],
}

export const reopening: Act = {
  label: '退回',
  fields: [{ key: 'reason', label: '理由', kind: 'text', required: true }],
  warning: '文件从制度文件中撤下，任务恢复为未完成，确定吗？',
}

/** The blanks of a model contract as a form; what the ledger knows need not be written again. */
export function blanksAsAct(label: string, blanks: ContractBlank[]): Act {
  return {
    label,
    fields: [
      { key: 'projectId', label: '项目', kind: 'project', required: true },
      ...blanks.map((blank): ActField => ({
        key: blank.code,
        label: blank.label,
        kind: blank.is === 'day' ? 'day' : 'line',
        required: blank.required && blank.is !== 'own',
        hint: blank.is === 'own' ? '不写的按项目台账填入' : (blank.hint ?? undefined),
      })),
      {
        key: 'format',
        label: '格式',
        kind: 'choice',
        required: true,
        initial: 'docx',
        choices: [
          ['docx', 'Word'],
          ['pdf', 'PDF'],
        ],
      },
    ],
    warning: '填写的内容只用于生成这份文件，不保存。',
  }
}
