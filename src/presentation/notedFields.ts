import { indicatorOf } from '@/councils/indicators'
import type { FormFields } from '@/councils/writing/formFields'
import type { Sentence } from '@/indicators/sentence'
import type { SceneContent } from '@/scenes/scene'

/** What a resolution noted on stage begins with: the decision that the scene asks for, its indicator, target and place. */
export function notedFields(
  { ask, definition, picture }: SceneContent,
  say: (sentence: Sentence) => string,
): Partial<FormFields> {
  const places = picture.kind === 'trend' ? [] : picture.highlight
  return {
    text: ask ? say(ask) : '',
    // What is reckoned from other figures measures no resolution.
    indicator: indicatorOf(definition.id)?.id ?? '',
    place: (places.length === 1 && places[0]) || '',
    target: picture.target ? String(picture.target.value) : '',
  }
}
