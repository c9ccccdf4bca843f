import { connectors } from "#connectors"
import { serveSandbox } from "#hub"
import { systemClock } from "#platform/clock"

/** A simulated vendor in a process of its own, for person scripts: `vendor-runner.ts xero` says where it is and runs as long as somebody holds its input. */
const slug = process.argv[2]
const connector = connectors.find((one) => one.slug === slug)
if (connector === undefined) throw new Error(`There is no connector ${slug}.`)
const { url } = await serveSandbox(connector.sandbox, { now: () => systemClock.now(), seed: "person scripts" })
const { clientId, clientSecret } = connector.sandbox.app
process.stdout.write(`${JSON.stringify({ url, hosts: connector.hosts, clientId, clientSecret })}\n`)
process.stdin.resume().once("end", () => process.exit(0))
