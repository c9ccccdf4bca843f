/** One setting of the deployment: its environment variable, default, what it takes and what it does. */
export interface Setting<T> {
  readonly variable: string
  readonly fallback: string
  readonly takes: string
  readonly about: string
  /** True for values that `mortise config` must not show. */
  readonly isSecret?: true
  readonly parse: (text: string) => T
}

const asText = (text: string): string => text
const asFlag = (text: string): boolean => {
  if (text === "true" || text === "1") return true
  if (text === "false" || text === "0") return false
  throw new Error("not a flag")
}
const asWhole =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < min || value > max) throw new Error("out of range")
    return value
  }
const asPercent = (text: string): string => {
  if (!/^\d{1,2}(\.\d{1,6})?$|^100$/.test(text)) throw new Error("not a percentage")
  return text
}

/** The whole table; `mortise config` prints it. */
export const settings = {
  databaseUrl: {
    variable: "DATABASE_URL",
    fallback: "",
    takes: "a postgres:// address",
    about:
      "PostgreSQL server (15 or newer), on the same machine best by its socket (postgres://user@%2Fvar%2Frun%2Fpostgresql/name); without it the embedded database is used",
    isSecret: true,
    parse: asText,
  },
  dataDir: {
    variable: "MORTISE_DATA_DIR",
    fallback: ".data",
    takes: "a folder",
    about: "where the embedded database and run files live",
    parse: asText,
  },
  host: { variable: "HOST", fallback: "127.0.0.1", takes: "an address", about: "address to listen on", parse: asText },
  port: {
    variable: "PORT",
    fallback: "4000",
    takes: "0 to 65535",
    about: "port to listen on; 0 takes a free one",
    parse: asWhole(0, 65_535),
  },
  workerPort: {
    variable: "MORTISE_WORKER_PORT",
    fallback: "0",
    takes: "0 to 65535",
    about: "port where a `mortise worker` answers /healthz, /readyz and /metrics; 0 opens none",
    parse: asWhole(0, 65_535),
  },
  metricsToken: {
    variable: "MORTISE_METRICS_TOKEN",
    fallback: "",
    takes: "any text",
    about: "bearer token that /metrics asks for; without one it answers whoever reaches it",
    isSecret: true,
    parse: asText,
  },
  url: {
    variable: "MORTISE_URL",
    fallback: "",
    takes: "an http(s) address",
    about: "public address of this installation; commands talk to the server there",
    parse: asText,
  },
  secret: {
    variable: "MORTISE_SECRET",
    fallback: "",
    takes: "32 characters or more",
    about: "signs sessions; made and kept in the data folder when absent",
    isSecret: true,
    parse: asText,
  },
  smtpUrl: {
    variable: "MORTISE_SMTP_URL",
    fallback: "",
    takes: "an smtp:// address",
    about: "where mail is sent; without it mail is kept and readable under /api/v1/mail",
    isSecret: true,
    parse: asText,
  },
  mailFrom: {
    variable: "MORTISE_MAIL_FROM",
    fallback: "Mortise <no-reply@localhost>",
    takes: "a mail address",
    about: "sender of mail",
    parse: asText,
  },
  keys: {
    variable: "MORTISE_KEYS",
    fallback: "",
    takes: "id:key pairs parted by commas, each key 32 bytes in base64url",
    about: "seal stored credentials, the first one seals and all open; made and kept in the data folder when absent",
    isSecret: true,
    parse: asText,
  },
  egressAllow: {
    variable: "MORTISE_EGRESS_ALLOW",
    fallback: "",
    takes: "hosts, addresses and networks parted by commas, each with :port or without",
    about: "addresses that requests to the outside may reach although they are not public",
    parse: asText,
  },
  egressProxy: {
    variable: "MORTISE_EGRESS_PROXY",
    fallback: "",
    takes: "an http(s) address, with #names at its end if the proxy resolves names",
    about: "proxy (CONNECT) that every request to the outside goes through",
    isSecret: true,
    parse: asText,
  },
  vendorHosts: {
    variable: "MORTISE_VENDOR_HOSTS",
    fallback: "",
    takes: "a JSON object of vendor host and address",
    about: "sends connectors' requests for a vendor host elsewhere, for example to its sandbox",
    parse: asText,
  },
  vendorApps: {
    variable: "MORTISE_VENDOR_APPS",
    fallback: "",
    takes: "a JSON object of connector and its clientId, clientSecret and webhookSecret",
    about: "this installation's own apps at the vendors, for connectors with a consent page",
    isSecret: true,
    parse: asText,
  },
  connectorsOff: {
    variable: "MORTISE_CONNECTORS_OFF",
    fallback: "",
    takes: "slugs of connectors parted by commas",
    about: "connectors that are switched off in this installation, above what `mortise connectors enable` says",
    parse: asText,
  },
  brand: {
    variable: "MORTISE_BRAND",
    fallback: "",
    takes: "a JSON object of product, accent (#rrggbb), logo (an https address or a data URL) and texts by language",
    about: "how the pages of integrations look and what they say where a business has nothing of its own",
    parse: asText,
  },
  logLevel: {
    variable: "MORTISE_LOG_LEVEL",
    fallback: "info",
    takes: "silent, error, warn, info or debug",
    about: "how much is logged",
    parse: asText,
  },
  trustProxy: {
    variable: "MORTISE_TRUST_PROXY",
    fallback: "false",
    takes: "true or false",
    about: "read callers' addresses from X-Forwarded-For",
    parse: asFlag,
  },
  poolSize: {
    variable: "MORTISE_POOL_SIZE",
    fallback: "10",
    takes: "2 to 100",
    about: "connections per process to a PostgreSQL server",
    parse: asWhole(2, 100),
  },
  rateLimitPerMinute: {
    variable: "MORTISE_RATE_LIMIT_PER_MINUTE",
    fallback: "6000",
    takes: "0 to 10000000",
    about: "requests per minute and API key or session; 0 switches limits off",
    parse: asWhole(0, 10_000_000),
  },
  rateLimitPublicPerMinute: {
    variable: "MORTISE_RATE_LIMIT_PUBLIC_PER_MINUTE",
    fallback: "1200",
    takes: "0 to 10000000",
    about: "requests per minute and address without a login; 0 switches limits off",
    parse: asWhole(0, 10_000_000),
  },
  streamsPerBusiness: {
    variable: "MORTISE_STREAMS_PER_BUSINESS",
    fallback: "200",
    takes: "1 to 2000",
    about: "live event streams that one business may hold open in one process; a browser holds one for all its windows",
    parse: asWhole(1, 2_000),
  },
  storefrontIntegration: {
    variable: "GROWBUILDER_INTEGRATION_ENABLED",
    fallback: "true",
    takes: "true or false",
    about: "storefront integration is offered",
    parse: asFlag,
  },
  storefrontAutoSync: {
    variable: "GROWBUILDER_AUTO_SYNC",
    fallback: "true",
    takes: "true or false",
    about: "default of a tenant's auto-sync of products to its storefront",
    parse: asFlag,
  },
  marketplaceIntegration: {
    variable: "GROWMARKET_INTEGRATION_ENABLED",
    fallback: "true",
    takes: "true or false",
    about: "marketplace integration is offered",
    parse: asFlag,
  },
  marketplaceCommissionRate: {
    variable: "GROWMARKET_COMMISSION_RATE",
    fallback: "10",
    takes: "0 to 100",
    about: "default commission of a marketplace, in percent",
    parse: asPercent,
  },
} satisfies Record<string, Setting<unknown>>
