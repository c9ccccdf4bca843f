export { type ApiKeyId, type IssuedKey, issueApiKey, makeKeyReader } from "./api-keys.ts"
export { apiKeyCreated } from "./events.ts"
