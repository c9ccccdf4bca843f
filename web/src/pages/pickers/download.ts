import { callFile } from "../../api/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { saveFile } from "../../kit/list/index.ts"

/** Saves a file of the API under a name; a failure is told. */
export async function download(path: string, name: string): Promise<void> {
  try {
    const reply = await callFile("GET", path)
    saveFile(name, await reply.blob())
  } catch (error) {
    notifyFailed(error)
  }
}
