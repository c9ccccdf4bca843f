/** Says that the transaction lost a race that it may win when it is run again, which the database then does. */
export class LostRace extends Error {
  /** As PostgreSQL's serialization_failure. */
  readonly code = "40001"
}

/** True for a lost deadlock or serialization race: the same transaction may succeed when run again. */
export function isRetryable(error: unknown): boolean {
  return codeOf(error) === "40P01" || codeOf(error) === "40001"
}

/** True when `error` only says that a statement before it in the same transaction has failed. */
export function isAborted(error: unknown): boolean {
  return codeOf(error) === "25P02"
}

/** True when `error` is the refusal of a second row under a unique constraint (`constraint`, or any). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return codeOf(error) === "23505" && (constraint === undefined || fieldOf(error, "constraint") === constraint)
}

/** True when `error` is the refusal of a CHECK constraint (`constraint`, or any). */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return codeOf(error) === "23514" && (constraint === undefined || fieldOf(error, "constraint") === constraint)
}

/** True when `error` says that a referenced row does not exist, or is still referred to. */
export function isForeignKeyViolation(error: unknown): boolean {
  return codeOf(error) === "23503"
}

function codeOf(error: unknown): unknown {
  return fieldOf(error, "code")
}

function fieldOf(error: unknown, field: "code" | "constraint"): unknown {
  return error !== null && typeof error === "object" && field in error ? Reflect.get(error, field) : undefined
}
