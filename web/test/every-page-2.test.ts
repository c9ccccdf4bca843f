import { everyPage } from "./every-page.ts"

everyPage(1, 2)
