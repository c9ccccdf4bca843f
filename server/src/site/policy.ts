import { randomBytes } from "node:crypto"

/** 128 bits: nobody guesses the nonce of an answer that they do not see. */
const nonceBytes = 16

/** A number for one answer. */
export function newNonce(): string {
  return randomBytes(nonceBytes).toString("base64")
}

/**
 * What the web app's page may do. Scripts and styles are our own files, or carry this answer's nonce; no inline handler,
 * no `eval`, no plug-in, no foreign frame. Pictures may come from any secure address, for products keep the addresses of
 * the shops they came from; `blob:` is for PDFs and pictures that the page itself has fetched.
 */
export function webPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}
