import type { Parameters as ProofParameters } from "fast-check"

const runs = process.env["PROOFS"] === "whole" ? 100_000 : 1000

/** How often a property is tried, and from which fixed seed: few in `npm test`, many in `npm run proofs`; PROOF_RUNS says it
 *  itself. */
export const proof = { numRuns: Number(process.env["PROOF_RUNS"] ?? runs), seed: 20_260_101 } satisfies ProofParameters
