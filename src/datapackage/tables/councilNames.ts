import { may, must, type Row } from '../tableSchema'

export const councils = {
  name: 'councils',
  required: true,
  primaryKey: ['council_id'],
  foreignKeys: [],
  fields: [must.code('council_id'), must.text('name_fa'), must.text('name_en'), may.text('other_names')],
} as const

export type CouncilRow = Row<typeof councils>
