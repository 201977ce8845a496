import { describe, expect, it } from 'vitest'
import { readMeetingFile, writeMeetingFile, type Meeting } from '@/councils/meeting/meetingFile'
import { noteId, noteStep } from '@/drafts/speakerNote'

const meeting: Meeting = {
  council: 'traffic',
  order: ['naming-pace', 'unnamed-passages'],
  notes: [{ scene: 'naming-pace', text: '«نخست» این\nسپس آن' }],
}

describe('the file of a meeting', () => {
  it('comes back as it went', () => {
    expect(readMeetingFile(writeMeetingFile(meeting))).toEqual(meeting)
    expect(readMeetingFile(writeMeetingFile({ ...meeting, order: null, notes: [] }))).toEqual({
      ...meeting,
      order: null,
      notes: [],
    })
  })

  it.each([
    ['no JSON', '[', 'JSON'],
    ['another format', '{"format":"peyk-resolutions-draft","version":1,"changes":[]}', 'format'],
    ['a later version', writeMeetingFile(meeting).replace('"version": 1', '"version": 2'), 'version'],
    ['a scene that no link could carry', writeMeetingFile(meeting).replace('"unnamed-passages"', '"a,b"'), 'order.1'],
    ['a note without words', writeMeetingFile(meeting).replace(/"text": ".*"/, '"text": 4'), 'notes.0.text'],
  ])('is refused whole for %s', (_, text, part) => {
    expect(() => readMeetingFile(text)).toThrow(part)
  })
})

describe('a speaker\u2019s note', () => {
  it('is kept by council and scene, and an empty one not at all', () => {
    expect(noteStep(noteId('traffic', 'naming-pace'), ' الف ')).toEqual({
      id: 'traffic/naming-pace',
      change: { text: ' الف ' },
    })
    expect(noteStep('a/b', ' \n')).toEqual({ id: 'a/b', change: null })
  })
})
