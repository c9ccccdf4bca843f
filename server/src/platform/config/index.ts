import { settings } from "./settings.ts"

export { attachConfig, configOf, siteOf } from "./in-tx.ts"
export { settings } from "./settings.ts"

type Settings = typeof settings
/** Every setting of the deployment, read once at the start. */
export type Config = { readonly [K in keyof Settings]: ReturnType<Settings[K]["parse"]> }

/** Reads the settings from an environment (default: the process's own). Throws, naming the variable and what it allows. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const entries = Object.entries(settings).map(([key, setting]) => [key, parseSetting(setting, env)])
  return Object.fromEntries(entries) as Config
}

function parseSetting(setting: Settings[keyof Settings], env: Readonly<Record<string, string | undefined>>): unknown {
  const given = env[setting.variable]
  try {
    return setting.parse(given === undefined || given === "" ? setting.fallback : given)
  } catch {
    throw new Error(`${setting.variable} can't be ${JSON.stringify(given)}: it takes ${setting.takes}.`)
  }
}
