/** The weakest first; SLA targets are given for each. */
export const priorities = ["low", "normal", "high", "urgent"] as const
export type Priority = (typeof priorities)[number]
