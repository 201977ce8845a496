import type { Field, TableSchema } from '@/datapackage/tableSchema'
import en from '@/locale/en/dictionary.json' with { type: 'json' }
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }

type Titles = Record<string, Record<string, string>>

const DICTIONARY: { fa: Titles; en: Titles } = { fa: fa.dictionary.fields, en: en.dictionary.fields }

/** How our field types are said in Frictionless Table Schema, so that any open-data tool reads the package. */
const FRICTIONLESS: Record<Field['type'], { type: string; constraints?: { pattern: string } }> = {
  text: { type: 'string' },
  code: { type: 'string' },
  choice: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'date' },
  period: { type: 'string', constraints: { pattern: '^1[34]\\d\\d-(0[1-9]|1[0-2])$' } },
  year: { type: 'string', constraints: { pattern: '^1[34]\\d\\d$' } },
}

/** A table's description as Frictionless Table Schema, with titles in both languages. */
export function frictionlessSchema(schema: TableSchema): Record<string, unknown> {
  return {
    fields: schema.fields.map((field) => frictionlessField(schema.name, field)),
    primaryKey: schema.primaryKey,
    // A cell of several codes is more than a foreign key of Table Schema can say.
    foreignKeys: schema.foreignKeys
      .filter(({ list }) => !list)
      .map(({ field, resource, reference }) => ({ fields: [field], reference: { resource, fields: [reference] } })),
    missingValues: [''],
  }
}

function frictionlessField(table: string, field: Field): Record<string, unknown> {
  const { type, constraints } = FRICTIONLESS[field.type]
  const limits = {
    ...constraints,
    ...(field.required && { required: true }),
    ...(field.choices && { enum: field.choices }),
    ...(field.minimum !== undefined && { minimum: field.minimum }),
    ...(field.maximum !== undefined && { maximum: field.maximum }),
  }
  return {
    name: field.name,
    type,
    title: DICTIONARY.fa[table]?.[field.name],
    titleEn: DICTIONARY.en[table]?.[field.name],
    ...(Object.keys(limits).length > 0 && { constraints: limits }),
    ...(field.unit && { unit: field.unit }),
    ...(field.personal && { personal: true }),
  }
}
