import { describe, expect, it } from 'vitest'
import { withDigits } from '@/locale/digits'
import { createFormat } from '@/locale/format'

describe('a text out of the data', () => {
  it('has the digits of the language it is read in, each zero kept', () => {
    expect(withDigits('خیابان یکم، شماره 007', createFormat('fa'))).toBe('خیابان یکم، شماره ۰۰۷')
    expect(withDigits('خیابان یکم، شماره 7', createFormat('en'))).toBe('خیابان یکم، شماره 7')
  })

  it('stays where it is in another script', () => {
    expect(withDigits('SV001', createFormat('fa'))).toBe('SV001')
  })
})
