const isOnServer = (process.env["TEST_DATABASE_URL"] ?? "") !== ""

/**
 * True where a test is played that would say the same twice: CI runs the suite on the embedded database and then on a server, and what
 * brings its own database (or asks it through parts that are tested on both) is played in one of the two only. Outside CI always true.
 */
export function isPlayedIn(pass: "embedded" | "server"): boolean {
  return process.env["CI"] !== "true" || (pass === "server") === isOnServer
}
