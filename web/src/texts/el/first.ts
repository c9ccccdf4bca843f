import type { FirstTexts } from "../en/index.ts"
import { assets } from "./assets.ts"
import { billing } from "./billing.ts"
import { clients } from "./clients.ts"
import { customers } from "./customers.ts"
import { deals } from "./deals.ts"
import { desk } from "./desk.ts"
import { events } from "./events.ts"
import { goods } from "./goods.ts"
import { home } from "./home.ts"
import { hours } from "./hours.ts"
import { kit } from "./kit.ts"
import { marketplace } from "./marketplace.ts"
import { notices } from "./notices.ts"
import { orders } from "./orders.ts"
import { ownApp } from "./own-app.ts"
import { portal } from "./portal.ts"
import { problems } from "./problems.ts"
import { projects } from "./projects.ts"
import { reports } from "./reports.ts"
import { settings } from "./settings.ts"
import { shell } from "./shell.ts"
import { signIn } from "./sign-in.ts"

export const first: FirstTexts = {
  ...kit,
  ...shell,
  ...signIn,
  problems,
  events,
  ...home,
  ...orders,
  ...billing,
  ...goods,
  ...customers,
  ...settings,
  ...ownApp,
  ...reports,
  ...deals,
  ...desk,
  ...hours,
  ...projects,
  ...assets,
  ...clients,
  ...portal,
  ...marketplace,
  ...notices,
}
