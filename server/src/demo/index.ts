export { type DemoStatus, demoStatus, resetDemo, switchDemo } from "./control.ts"
export { type FirstStart, firstStart } from "./start.ts"
export { trickleStep } from "./trickle.ts"
