/** What the bundler tells of a module; as much of it as is asked for here. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/**
 * Names the file that a module of the first view goes into; `undefined` for all others. A browser pays for every file it
 * asks for, and by itself the bundler makes one of every few lines that two pages share.
 * `roots` tell the modules that the first view begins with. They keep files of their own, by which they are asked for; all that
 * they import, near or far, comes together.
 */
export function chunkNamer(roots: readonly RegExp[]): (id: string, modules: Modules) => string | undefined {
  const isRoot = (id: string): boolean => roots.some((root) => root.test(id))
  const isFirst = (id: string, modules: Modules): boolean => {
    const above = new Set([id])
    for (const one of above) {
      if (isRoot(one)) return true
      // A set tells also what is added to it meanwhile, each once: circles of imports end.
      for (const importer of modules.getModuleInfo(one)?.importers ?? []) above.add(importer)
    }
    return false
  }
  return (id, modules) => (!isRoot(id) && isFirst(id, modules) ? 'first' : undefined)
}
