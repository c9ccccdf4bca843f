import { existsSync } from "node:fs"
import { join } from "node:path"
import { BaseSequencer, type TestSpecification } from "vitest/node"

/**
 * Begins a run with these files (paths from `root`, the longest first), so that none of them is left alone at the end of it. Else a new
 * checkout goes by the size of the files, and a known one by how long each took last: both are wrong where a few lines walk over
 * everything, and where a file plays more on one of the two databases. Throws when a file is not there.
 */
export function longestFirst(root: string, names: readonly string[]): typeof BaseSequencer {
  const paths = names.map((name) => join(root, name).replaceAll("\\", "/"))
  const missing = names.filter((name) => !existsSync(join(root, name)))
  if (missing.length > 0)
    throw new Error(`There is no ${missing.join(" and no ")}; name the long files that are there.`)
  const place = (file: TestSpecification): number => {
    const at = paths.indexOf(file.moduleId)
    return at < 0 ? paths.length : at
  }
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files)
      return sorted.toSorted((a, b) => place(a) - place(b))
    }
  }
}
