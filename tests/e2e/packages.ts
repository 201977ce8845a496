import type { Page } from '@playwright/test'
import type { PackageFiles } from '@/publish/assemble'

/** Answers an address of the app's own origin with the files of a package, as a folder on its server would. */
export async function servePackage(page: Page, folder: string, files: PackageFiles, dead?: string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.startsWith(folder),
    async (route) => {
      const path = new URL(route.request().url()).pathname.slice(folder.length)
      if (path === dead) return route.abort('connectionrefused')
      const bytes = files.get(path)
      await route.fulfill(bytes ? { status: 200, body: Buffer.from(bytes) } : { status: 404 })
    },
  )
}
