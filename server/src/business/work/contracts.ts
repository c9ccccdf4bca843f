import { addDays, isId, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { workErrors } from "./errors.ts"
import { contractCreated, contractUpdated } from "./events.ts"
import type { WorkPorts } from "./ports.ts"
import type { Contract, ContractDraft, ContractId } from "./register.ts"
import * as store from "./register-store.ts"

/** Makes a contract. Throws `customer.unknown`, `contract.ends_before_start`. */
export async function createContract(ctx: Ctx, ports: WorkPorts, draft: ContractDraft): Promise<Contract> {
  checkDays(draft)
  const { id: customerId } = await ports.customer(ctx, draft.customerId)
  const made: Contract = { ...draft, customerId, id: newId("ctr"), version: 1 }
  await store.insertContract(ctx, made)
  await append(ctx, contractCreated, factOf(made), { before: null, after: { ...made } })
  return made
}

/** Changes a contract; what was approved keeps its rates. Throws `contract.unknown`, `version.mismatch`. */
export async function changeContract(
  ctx: Ctx,
  id: ContractId,
  patch: Partial<Omit<ContractDraft, "customerId">>,
  version?: number,
): Promise<Contract> {
  const before = await loadContract(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Contract = { ...before, ...patch, version: before.version + 1 }
  checkDays(after)
  if (!(await store.updateContract(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, contractUpdated, factOf(after), { before: { ...before }, after: { ...after } })
  return after
}

/** One contract. Throws `contract.unknown`. */
export async function loadContract(ctx: Ctx, id: ContractId): Promise<Contract> {
  const found = await store.contractById(ctx, id)
  if (found === undefined) throw workErrors["contract.unknown"]({ id })
  return found
}

function checkDays({ startsOn, endsOn }: ContractDraft): void {
  addDays(startsOn, 0)
  if (endsOn !== null && addDays(endsOn, 0) < startsOn) throw workErrors["contract.ends_before_start"]()
}

function factOf(c: Contract) {
  return { contractId: c.id, customerId: c.customerId, startsOn: c.startsOn, endsOn: c.endsOn }
}

/** Whose contract this is; undefined where there is none. */
export async function contractOwner(ctx: Ctx, id: string): Promise<string | undefined> {
  return isId("ctr", id) ? (await store.contractById(ctx, id))?.customerId : undefined
}
