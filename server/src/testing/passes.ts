const isOnServer = (process.env["TEST_DATABASE_URL"] ?? "") !== ""

/**
 * True where a test is played that would say the same twice: CI runs the suite on the embedded database and then on a server, and what
 * brings its own database (or asks it through parts that are tested on both) is played in one of the two only. Outside CI always true.
 */
export function isPlayedIn(pass: "embedded" | "server"): boolean {
  return process.env["CI"] !== "true" || (pass === "server") === isOnServer
}

/**
 * Files that CI plays in the other pass: connectors and what they bring to the business ask the database through the hub, whose own tests run
 * on both kinds. Xero, which others are copied from, is played on the embedded database, all others on a server.
 */
export const playedElsewhere: readonly string[] =
  process.env["CI"] !== "true"
    ? []
    : isOnServer
      ? ["server/src/connectors/xero/**"]
      : ["server/src/connectors/!(xero)/**", "server/src/flows/hub-*.test.ts"]
