export { addressesFor, wantsMail } from "./notices.ts"
export { noticeRoutes } from "./routes.ts"
