import type { Connector, Resource } from "../define.ts"
import type { RecordId } from "../sync/link-store.ts"
import { linkOf, stateOf, whyWaiting } from "./agreement.ts"
import { mainResource, must, written } from "./check.ts"
import type { Scene } from "./scene.ts"

/** Why a check that writes does not apply to this connector; null: it does. */
export const writesNothing = (c: Connector) => (written(c).length === 0 ? "it writes nothing" : null)

/** Why a check that changes what is there does not apply to this connector; null: it does. */
export const changesNothing = (c: Connector) =>
  Object.values(c.resources).some((one) => one.push?.update !== undefined && one.push.create !== undefined)
    ? null
    : "it changes nothing that is there"

/** Works again and again while so many minutes pass. */
export async function workFor(scene: Scene, minutes: number): Promise<void> {
  await scene.work()
  for (let minute = 0; minute < minutes; minute += 2) {
    scene.pass(2)
    await scene.work()
  }
}

/** The link of a record of ours. */
export async function linkOfRecord(scene: Scene, name: string, id: RecordId) {
  const { links } = await stateOf(scene, name)
  const found = links.find((link) => link.recordId === id)
  must(found !== undefined, `${name} was not written: ${await whyWaiting(scene, name)}`)
  return linkOf(scene, name, found.externalId)
}

/** The main resource if it is written, else the first that is. */
export function writtenMain(scene: Scene): string {
  const main = mainResource(scene.connector)
  return scene.resource(main).push?.create === undefined ? (written(scene.connector)[0]?.[0] ?? main) : main
}

/** What is made and changed there. */
export function updated(connector: Connector): [string, Resource][] {
  return written(connector).filter(([, one]) => one.push?.update !== undefined)
}

/** The main resource if it is made and changed, else the first that is. */
export function updatedMain(scene: Scene): string {
  const names = updated(scene.connector).map(([name]) => name)
  const main = mainResource(scene.connector)
  return names.includes(main) ? main : (names[0] ?? main)
}

/** Does ours win over theirs in this field? */
export function keepsOurs(one: Resource, field: string): boolean {
  return (one.authority[field] ?? one.authority["*"]) === "ours"
}
