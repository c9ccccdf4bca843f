export { ConfirmHost, confirm } from "./confirm.tsx"
export { NotifyHost, notifyDone, notifyFailed } from "./notify.tsx"
export { NotFound, PageError } from "./page-error.tsx"

export { ProblemView } from "./problem-view.tsx"
