/** As the server asks for (better-auth's minPasswordLength). */
export const passwordCharsMin = 10
