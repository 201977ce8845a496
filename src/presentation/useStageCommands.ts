import { ref, type Ref } from 'vue'
import type { Language } from '@/locale/format'
import { toggleFullScreen } from './fullScreen'
import type { SceneCommand } from './sceneKeys'
import { useSceneKeys } from './useSceneKeys'
import type { StageView } from './useStageView'

/** What lies over the scene, or in its place. */
export interface StagePanels {
  readonly isBlank: Ref<boolean>
  readonly showsNotes: Ref<boolean>
  readonly isNoting: Ref<boolean>
  readonly showsKeys: Ref<boolean>
}

/** What a command can reach of the stage. */
interface Stage {
  language(): Language
  number(): number
  count(): number
  readonly view: StageView
  show(number: number): void
  openPresenter(): void
  focusCounties(): void
  close(): void
}

/** What a stage does on a command, from its keys and from its buttons. */
export function useStageCommands(stage: Stage): StagePanels & { run(command: SceneCommand): void } {
  const [isBlank, showsNotes, isNoting, showsKeys] = [ref(false), ref(false), ref(false), ref(false)]
  const commands = commandsOf(stage, { isBlank, showsNotes, isNoting, showsKeys })
  const run = (command: SceneCommand): void => {
    if (command.kind !== 'jump') commands[command.kind]()
    else if (command.number <= stage.count()) stage.show(command.number)
  }

  useSceneKeys(stage.language, run, (event) => {
    // A dialog has its own keys; a blank screen comes back with any.
    if (isNoting.value || showsKeys.value) return true
    if (!isBlank.value) return false
    event.preventDefault()
    isBlank.value = false
    return true
  })
  return { isBlank, showsNotes, isNoting, showsKeys, run }
}

function commandsOf(
  stage: Stage,
  { isBlank, showsNotes, isNoting, showsKeys }: StagePanels,
): Record<Exclude<SceneCommand['kind'], 'jump'>, () => unknown> {
  return {
    next: () => stage.show(stage.number() + 1),
    previous: () => stage.show(stage.number() - 1),
    first: () => stage.show(1),
    last: () => stage.show(stage.count()),
    blank: () => (isBlank.value = true),
    notes: () => (showsNotes.value = !showsNotes.value),
    resolution: () => (isNoting.value = true),
    keys: () => (showsKeys.value = true),
    presenter: stage.openPresenter,
    counties: stage.focusCounties,
    back: stage.view.back,
    earlier: () => stage.view.shiftPeriod(-1),
    later: () => stage.view.shiftPeriod(1),
    fullScreen: toggleFullScreen,
    leave: () => leave(stage),
  }
}

/** Out of a county, then out of the full screen, then off the stage. */
function leave({ view, close }: Pick<Stage, 'view' | 'close'>): void {
  if (view.isDrilled.value) view.back()
  else if (document.fullscreenElement) void toggleFullScreen()
  else close()
}
