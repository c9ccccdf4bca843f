/** Stripe's API version that shapes and sandbox follow; the same as the `stripe` package 23.1 pins. */
export const apiVersion = "2026-10-28.endive"
