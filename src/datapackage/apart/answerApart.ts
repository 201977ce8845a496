import { packageReader } from '../fetchPackage'
import { openPackage, type DataPackage } from '../openPackage'
import type { Answer, Question } from './readApart'

/** The part of a worker's global scope that is used here; the DOM's types name the window's instead. */
interface Scope<Q, A> {
  onmessage: ((event: MessageEvent<Question<Q>>) => void) | null
  postMessage(answer: Answer<A>, transfer?: Transferable[]): void
}

/** The whole of a worker that reads a package for a page: it answers one question, and gives its arrays away. */
export function answerApart<Q, A>(
  make: (data: DataPackage, query: Q) => Promise<A>,
  arraysOf: (made: A) => readonly ArrayBufferView[],
): void {
  // In a worker `self` is the worker's scope, whatever the DOM's types say.
  const scope = self as unknown as Scope<Q, A>
  scope.onmessage = ({ data: { address, query } }) => {
    openPackage(packageReader(address))
      .then((data) => make(data, query))
      .then(
        (made) =>
          scope.postMessage(
            { made },
            arraysOf(made).map(({ buffer }) => buffer as ArrayBuffer),
          ),
        () => scope.postMessage({ failed: true }),
      )
  }
}
