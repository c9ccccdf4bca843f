import { areas } from "../pages/register.ts"

/** Fetches a page's code before it is opened: at the touch of its link. */
export function preloadPage(path: string): void {
  const wanted = path.replace(/^\//, "")
  void areas
    .flatMap((area) => area.pages)
    .find((page) => page.path === wanted)
    ?.load()
    .catch(() => undefined)
}
