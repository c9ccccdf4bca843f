import { qrOf } from "./qr.ts"

const quietSquares = 4

/** A text as a picture for a phone's camera; dark on white in both colour schemes, for cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const squares = qrOf(text)
  const size = squares.length + 2 * quietSquares
  const path = squares
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + quietSquares} ${y + quietSquares}h1v1h-1z` : "")))
    .join("")
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width={200}
      height={200}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <title>{label}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
