import { type Html, trusted } from "./html.ts"

/** Small pictures beside words; they say nothing themselves, so readers of the screen skip them. */
const paths = {
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>',
  bag: '<path d="M6 8h12l-1 12H7z"/><path d="M9 9V7a3 3 0 0 1 6 0v2"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4 20c1.500-4 4.500-5 8-5s6.500 1 8 5"/>',
  check: '<path d="m5 13 4 4L19 7"/>',
  truck:
    '<path d="M3 6h11v10H3zM14 9h4l3 4v3h-7z"/><circle cx="7" cy="18" r="1.800"/><circle cx="17" cy="18" r="1.800"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  arrow: '<path d="M5 12h14M13 6l6 6-6 6"/>',
  box: '<path d="m4 8 8-4 8 4v8l-8 4-8-4z"/><path d="m4 8 8 4 8-4M12 12v8"/>',
  store: '<path d="M4 10V20h16V10M3 10l2-6h14l2 6z"/><path d="M9 20v-6h6v6"/>',
  file: '<path d="M6 3h8l4 4v14H6zM14 3v4h4"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.500v.5"/>',
} as const

export function icon(name: keyof typeof paths): Html {
  return trusted(
    `<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">${paths[name]}</svg>`,
  )
}
