export { escaped, Html, html, jsonScript, safeUrl, trusted } from "#platform/http"
