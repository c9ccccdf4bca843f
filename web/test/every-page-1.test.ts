import { everyPage } from "./every-page.ts"

everyPage(0, 2)
