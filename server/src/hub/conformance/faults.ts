import { gzipSync } from "node:zlib"
import type { SandboxReply } from "../sandbox/sandbox.ts"
import type { Fault } from "../sandbox/serve.ts"
import type { RecordId } from "../sync/link-store.ts"
import { latestRuns } from "../sync/run-store.ts"
import { linkOf, mustAgree } from "./agreement.ts"
import { mainResource, must, written } from "./check.ts"
import { ourNew, theirNew } from "./people.ts"
import { readNow } from "./reads.ts"
import { isToken, played } from "./scene.ts"
import type { LiveCheck } from "./stage.ts"
import { linkOfRecord, workFor, writtenMain } from "./writes.ts"

const text = (status: number, body = "", headers: Readonly<Record<string, string>> = {}): SandboxReply => ({
  status,
  headers,
  text: body,
})
const reply = (one: SandboxReply): Fault["what"] => ({ kind: "reply", reply: one })
const bytes = (body: Buffer, headers: Readonly<Record<string, string>> = {}): Fault["what"] =>
  reply({ status: 200, headers: { "content-type": "application/json", ...headers }, bytes: body })
const packed = { "content-encoding": "gzip" }
const hugeBytes = 50 * 1024 * 1024
/** An answer that comes later than this is too late for the check's calls, and one that waits longer is. */
const [patienceMs, slowMs] = [40, 400]

/** Throttles and troubles: waited out, classified, never the end of anything. */
export const faultChecks: readonly LiveCheck[] = [
  troubled(
    "faults.throttle",
    "429 with Retry-After is waited out, and the read goes on",
    [reply(text(429, "", { "retry-after": "7" }))],
    1,
    7_000,
  ),
  troubled(
    "faults.throttleBare",
    "429 without a word on how long is waited out, and the read goes on",
    [reply(text(429))],
    1,
  ),
  troubled(
    "faults.server",
    "500, 502, 503 and 504 in a row are waited out",
    [500, 502, 503, 504].map((status) => reply(text(status, "<html>Bad gateway</html>"))),
    15,
  ),
  troubled(
    "faults.reset",
    "connections that break before, after and amidst an answer are made anew",
    [{ kind: "before" }, { kind: "after" }, { kind: "cut" }],
    15,
  ),
  troubled(
    "faults.html",
    "a page of HTML in place of records is a passing failure, and the read goes on",
    [reply({ status: 200, headers: { "content-type": "text/html" }, text: "<html><body>We are down</body></html>" })],
    20,
  ),
  troubled(
    "faults.truncated",
    "JSON that ends in the middle is a passing failure, and the read goes on",
    [reply({ status: 200, headers: { "content-type": "application/json" }, text: '{"data":[{"id":"1","na' })],
    20,
  ),
  troubled(
    "faults.empty",
    "an answer without a body is a passing failure, and the read goes on",
    [reply(text(200))],
    20,
  ),
  troubled(
    "faults.type",
    "JSON of another kind than a list or envelope is no defect of ours, and the read goes on",
    [null, 1, "x", [], {}].map((body) => reply({ status: 200, json: body })),
    40,
  ),
  troubled(
    "faults.huge",
    "answers of 50 MB, plain and unpacked from 50 kB, are cut off; both are a failure of that read only",
    [() => bytes(Buffer.alloc(hugeBytes, " ")), () => bytes(gzipSync(Buffer.alloc(hugeBytes, " ")), packed)],
    150,
  ),
  troubled(
    "faults.charset",
    "text in another character set than it says is a passing failure: no letter is guessed",
    [
      bytes(Buffer.from('{"name":"caf\xe9"}', "latin1")),
      bytes(Buffer.from('{"name":"x"}', "utf16le")),
      bytes(Buffer.from("{}"), { "content-type": "application/json; charset=klingon" }),
    ],
    30,
  ),
  played(
    {
      id: "faults.timeout",
      group: "faults",
      title: "an answer that does not come in time is a passing failure, and the read goes on",
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const id = theirNew(scene, name, 1)
      scene.sandbox.faults.push({ on: (r) => !isToken(scene, r), what: { kind: "slow", ms: slowMs } })
      const hasty = scene.worker("hasty", {
        send: (connection, request) => scene.deps.send(connection, { ...request, timeoutMs: patienceMs * 5 }),
      })
      scene.pass(24 * 60)
      await scene.work(hasty)
      scene.pass(10)
      await scene.work()
      await linkOf(scene, name, id)
    },
  ),
  played(
    {
      id: "faults.down",
      group: "faults",
      title: "a vendor that is down for hours is asked less and less often, and all is caught up with afterwards",
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const id = theirNew(scene, name, 1)
      scene.sandbox.faults.push({ times: 100_000, what: reply(text(503)) })
      const before = scene.sandbox.calls.length
      for (let minute = 0; minute < 6 * 60; minute += 5) {
        scene.pass(5)
        await scene.work()
      }
      const calls = scene.sandbox.calls.length - before
      must(calls <= 120, `${calls} calls in six hours in which the vendor answered 503 to each`)
      const { state, reason } = await scene.connection()
      must(
        state === "error",
        `after six hours of 503 the connection is ${state} (${reason}); nobody sees that it does not work`,
      )
      scene.sandbox.faults.splice(0)
      scene.pass(120)
      await workFor(scene, 10)
      must((await scene.connection()).state === "connected", "the connection did not recover by itself")
      await linkOf(scene, name, id)
    },
  ),
  played(
    {
      id: "faults.quota",
      group: "faults",
      title: "a quota that returns in two hours is waited for without a call, and then the read goes on",
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const id = theirNew(scene, name, 1)
      scene.sandbox.faults.push({
        times: 5,
        on: (r) => !isToken(scene, r),
        what: reply(text(429, "", { "retry-after": "7200" })),
      })
      scene.pass(24 * 60)
      await scene.work()
      scene.sandbox.faults.splice(0)
      const calls = scene.sandbox.calls.length
      for (let i = 0; i < 6; i++) {
        scene.pass(15)
        await scene.work()
      }
      must(
        scene.sandbox.calls.length === calls,
        `${scene.sandbox.calls.length - calls} calls though the vendor said to come back in two hours (is Retry-After kept by classify?)`,
      )
      scene.pass(60)
      await scene.work()
      await linkOf(scene, name, id)
    },
  ),
  played(
    { id: "faults.scope", group: "faults", title: "a right that is missing is told, and not tried every minute" },
    async (scene) => {
      scene.sandbox.faults.push({ times: 100_000, on: (r) => !isToken(scene, r), what: reply(text(403)) })
      const before = scene.sandbox.calls.length
      for (let i = 0; i < 12; i++) {
        scene.pass(20)
        await scene.work()
      }
      const calls = scene.sandbox.calls.length - before
      must(calls > 0 && calls <= 60, `${calls} calls in four hours in which each was answered 403`)
      const { state, reason } = await scene.connection()
      must(
        state !== "connected" && (reason ?? "") !== "",
        `the connection is ${state} and says "${reason}", though nothing is allowed`,
      )
    },
  ),
  played(
    {
      id: "faults.write",
      group: "faults",
      title: "429, 5xx and a reset while writing leave each record there once",
      notApplicable: (c) => (written(c).length === 0 ? "it writes nothing" : null),
    },
    async (scene) => {
      const name = writtenMain(scene)
      const ids: RecordId[] = []
      for (let n = 1; n <= 4; n++) {
        ids.push(await ourNew(scene, name, n))
        const what = [
          reply(text(429, "", { "retry-after": "3" })),
          reply(text(500)),
          { kind: "after" },
          { kind: "before" },
        ] satisfies Fault["what"][]
        const one = what[n - 1]
        if (one !== undefined)
          scene.sandbox.faults.push({ on: (r) => r.method !== "GET" && !isToken(scene, r), what: one })
      }
      await workFor(scene, 30)
      scene.sandbox.faults.splice(0)
      await workFor(scene, 90)
      for (const id of ids) await linkOfRecord(scene, name, id)
      await mustAgree(scene, name)
    },
  ),
  played(
    {
      id: "faults.allowance",
      group: "faults",
      title: "reading everything again and again stays within what the vendor allows",
    },
    async (scene) => {
      for (let round = 0; round < 12; round++) await readNow(scene, true)
      const refused = scene.sandbox.calls.filter(({ reply: answer }) => answer.status === 429).length
      must(
        refused === 0,
        `the vendor answered 429 ${refused} times by itself; http.budget promises more than it allows`,
      )
    },
    { resources: "all" },
  ),
]

/** A check of a read in which calls fail like this, one after the other; it may take so many minutes and lasts at least so long. */
function troubled(
  id: string,
  title: string,
  what: readonly (Fault["what"] | (() => Fault["what"]))[],
  minutes: number,
  atLeastMs = 0,
): LiveCheck {
  return played({ id, group: "faults", title }, async (scene) => {
    const name = mainResource(scene.connector)
    const made = theirNew(scene, name, 1)
    scene.pass(24 * 60)
    const started = scene.stage.clock.now().getTime()
    for (const one of what)
      scene.sandbox.faults.push({ on: (r) => !isToken(scene, r), what: typeof one === "function" ? one() : one })
    await workFor(scene, minutes + 1)
    must(
      scene.sandbox.faults.length === 0,
      `only ${what.length - scene.sandbox.faults.length} of ${what.length} calls were made in ${minutes} minutes`,
    )
    await workFor(scene, 30)
    must(scene.stage.clock.now().getTime() - started >= atLeastMs, "it did not wait as long as it was told")
    await linkOf(scene, name, made)
    await mustAgree(scene, name)
    const { state, reason } = await scene.connection()
    must(state === "connected", `the connection is ${state}: ${reason}`)
    const failed = (await scene.run((ctx) => latestRuns(ctx, scene.id, 100, null))).find(
      (run) => run.errorClass === "internal",
    )
    must(failed === undefined, `a run ended as a defect of ours: ${failed?.error}`)
  })
}
