import Type from "typebox"
import {
  type Api,
  apiKey,
  basicHeader,
  concurrent,
  defineConnector,
  deskWords,
  nameKey,
  perSecond,
  withHeader,
} from "#hub"
import { resources } from "./resources.ts"
import { connectwiseSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

/** The version of the records that this speaks (ConnectWise: "version=2025.16" in Accept). */
const accept = "application/vnd.connectwise.com+json; version=2025.16"

/** ConnectWise PSA (Manage), REST API 3.0. See README.md for what it does not do, and why. */
export const connectwise = defineConnector({
  slug: "connectwise",
  name: "ConnectWise PSA",
  about: "Service tickets, notes and approved time with ConnectWise PSA; its companies are matched to customers.",
  category: "psa",
  icon: { letters: "Cw", colour: "#0b3a6f" },
  order: 20,
  website: "https://www.connectwise.com/platform/psa",
  // In ConnectWise's cloud, or wherever its owner put it.
  hosts: ["*"],
  auth: apiKey({
    inputs: Type.Object({
      host: Type.String({
        title: "Host of the API",
        description: "api-eu.myconnectwise.net, api-na…, api-au…, or your own server's",
        pattern: "^[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z]{2,}$",
        maxLength: 250,
      }),
      company: Type.String({
        title: "Company ID",
        description: "As at the login",
        pattern: "^[\\w.-]+$",
        maxLength: 100,
      }),
      member: Type.String({
        title: "API member",
        description: "Member ID that the key belongs to: what it wrote is ours and is not read again",
        minLength: 1,
        maxLength: 100,
      }),
    }),
    secrets: Type.Object({
      publicKey: Type.String({ title: "Public key", pattern: "^[!-~]+$", maxLength: 200 }),
      privateKey: Type.String({ title: "Private key", pattern: "^[!-~]+$", maxLength: 200 }),
      clientId: Type.String({
        title: "Client ID",
        description: "From developer.connectwise.com; every call carries it",
        pattern: "^[0-9A-Fa-f-]{36}$",
        maxLength: 36,
      }),
    }),
    sign: (call, { secrets = {} }, { inputs }) => {
      const user = `${inputs["company"] ?? ""}+${secrets["publicKey"] ?? ""}`
      const signed = withHeader(call, basicHeader(user, secrets["privateKey"] ?? ""))
      return { ...signed, headers: { ...signed.headers, clientid: secrets["clientId"] ?? "" } }
    },
  }),
  accounts: { several: true, list: accounts },
  http: {
    base: ({ inputs }) => `https://${inputs["host"] ?? ""}/v4_6_release/apis/3.0`,
    headers: () => ({ accept }),
    // ConnectWise tells no numbers; this stays far from what one busy browser asks for.
    budget: [perSecond(5), concurrent(3)],
    failures: { says: ["errors.0.message", "message"], waitMs: 60_000 },
  },
  settings: Type.Object({
    board: Type.String({
      title: "Service board",
      description: "Name of the board that tickets from here go to; empty: ConnectWise's own default",
      default: "",
      maxLength: 100,
    }),
    ...deskWords(
      {
        new: "New",
        open: "In Progress",
        waiting: "Waiting Client Response",
        scheduled: "Scheduled",
        resolved: "Completed",
        closed: "Closed",
      },
      {
        low: "Priority 4 - Low",
        normal: "Priority 3 - Normal Response",
        high: "Priority 2 - Quick Response",
        urgent: "Priority 1 - Emergency Response",
      },
    ),
  }),
  resources,
  webhooks,
  sandbox: connectwiseSandbox,
})

/** One login is one company of ConnectWise; callbacks name it by its ID. */
async function accounts(api: Api) {
  await api.get("/system/info")
  const { company = "", host = "" } = api.connection.inputs
  return [{ id: nameKey(company), label: `${company} (${host})` }]
}
