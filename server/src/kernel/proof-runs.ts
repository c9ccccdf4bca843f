import type { Parameters as ProofParameters } from "fast-check"

/** How often a property is tried, and from which fixed seed: few in `npm test`, many (PROOF_RUNS) in `npm run proofs`. */
export const proof = { numRuns: Number(process.env["PROOF_RUNS"] ?? 1000), seed: 20_260_101 } satisfies ProofParameters
