/**
 * QR codes (ISO/IEC 18004) of short texts: byte mode, error correction M, versions 1 to 13, mask 0 of the eight (any mask is
 * valid; it is named in the code). Enough for an `otpauth:` address of about 300 characters.
 */

/** For each version: data bytes in all, error bytes per block, and the sizes of its blocks (table 9, level M). */
const versions: readonly { readonly errorBytes: number; readonly blocks: readonly number[] }[] = [
  { errorBytes: 10, blocks: [16] },
  { errorBytes: 16, blocks: [28] },
  { errorBytes: 26, blocks: [44] },
  { errorBytes: 18, blocks: [32, 32] },
  { errorBytes: 24, blocks: [43, 43] },
  { errorBytes: 16, blocks: [27, 27, 27, 27] },
  { errorBytes: 18, blocks: [31, 31, 31, 31] },
  { errorBytes: 22, blocks: [38, 38, 39, 39] },
  { errorBytes: 22, blocks: [36, 36, 36, 37, 37] },
  { errorBytes: 26, blocks: [43, 43, 43, 43, 44] },
  { errorBytes: 30, blocks: [50, 51, 51, 51, 51] },
  { errorBytes: 22, blocks: [36, 36, 36, 36, 36, 36, 37, 37] },
  { errorBytes: 22, blocks: [37, 37, 37, 37, 37, 37, 37, 37, 38] },
]
/** Middles of the alignment patterns (annex E). */
const alignments = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
  [6, 30, 54],
  [6, 32, 58],
  [6, 34, 62],
]

/** The squares of a code, row by row; true is dark. Throws for a text that is too long. */
export function qrOf(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = versions.findIndex(({ blocks }, n) => bytes.length + (n + 1 < 10 ? 2 : 3) <= sum(blocks)) + 1
  const layout = versions[version - 1]
  if (layout === undefined) throw new Error("The text is too long for this kind of code.")
  const size = 17 + 4 * version
  const squares = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const isFixed = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const set = (row: number, column: number, isDark: boolean) => {
    const [line, fixed] = [squares[row], isFixed[row]]
    if (line === undefined || fixed === undefined || column < 0 || column >= size) return
    line[column] = isDark
    fixed[column] = true
  }
  drawPatterns(size, version, set)
  drawFormat(size, set)
  if (version >= 7) drawVersion(size, version, set)
  drawData(size, bitsOf(codewords(bytes, version, layout)), squares, isFixed)
  return squares
}

type Set = (row: number, column: number, isDark: boolean) => void

/** The three big squares with their white edge, the two dotted lines, and the small squares. */
function drawPatterns(size: number, version: number, set: Set): void {
  for (let n = 8; n < size - 8; n++) {
    set(6, n, n % 2 === 0)
    set(n, 6, n % 2 === 0)
  }
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const) {
    for (let y = -1; y <= 7; y++) {
      for (let x = -1; x <= 7; x++) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
        set(top + y, left + x, ring !== 2 && ring !== 4)
      }
    }
  }
  const middles = alignments[version - 1] ?? []
  const last = middles.at(-1)
  for (const row of middles) {
    for (const column of middles) {
      const isCorner = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6)
      if (!isCorner) drawSmall(row, column, set)
    }
  }
  set(size - 8, 8, true)
}

function drawSmall(row: number, column: number, set: Set): void {
  for (let y = -2; y <= 2; y++) {
    for (let x = -2; x <= 2; x++) set(row + y, column + x, Math.max(Math.abs(x), Math.abs(y)) !== 1)
  }
}

/** Level M with mask 0 is 00000; its check bits and the fixed mask of 18004 make this number. */
const formatBits = 0b101010000010010

function drawFormat(size: number, set: Set): void {
  for (let n = 0; n < 15; n++) {
    const isDark = ((formatBits >> n) & 1) === 1
    if (n < 6) set(n, 8, isDark)
    else if (n < 8) set(n + 1, 8, isDark)
    else set(size - 15 + n, 8, isDark)
    if (n < 8) set(8, size - 1 - n, isDark)
    else if (n === 8) set(8, 7, isDark)
    else set(8, 14 - n, isDark)
  }
}

function drawVersion(size: number, version: number, set: Set): void {
  let rest = version
  for (let n = 0; n < 12; n++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let n = 0; n < 18; n++) {
    const isDark = ((bits >> n) & 1) === 1
    set(Math.floor(n / 3), size - 11 + (n % 3), isDark)
    set(size - 11 + (n % 3), Math.floor(n / 3), isDark)
  }
}

/** From the lower right corner in columns of two, up and down in turn; mask 0 turns every second square. */
function drawData(size: number, bits: readonly boolean[], squares: boolean[][], isFixed: readonly boolean[][]): void {
  let at = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const isUp = ((right + 1) & 2) === 0
      const row = isUp ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        const line = squares[row]
        if (line === undefined || isFixed[row]?.[column]) continue
        line[column] = (bits[at++] ?? false) !== ((row + column) % 2 === 0)
      }
    }
  }
}

function codewords(bytes: Uint8Array, version: number, { errorBytes, blocks }: (typeof versions)[number]): number[] {
  const data = dataBytes(bytes, version, sum(blocks))
  const ends = blocks.map((_, n) => sum(blocks.slice(0, n + 1)))
  const parts = blocks.map((length, n) => data.slice((ends[n] ?? 0) - length, ends[n]))
  const errors = parts.map((part) => errorBytesOf(part, errorBytes))
  const longest = Math.max(...blocks)
  const out: number[] = []
  for (let n = 0; n < longest; n++) for (const part of parts) if (n < part.length) out.push(part[n] ?? 0)
  for (let n = 0; n < errorBytes; n++) for (const error of errors) out.push(error[n] ?? 0)
  return out
}

/** Mode, length, the bytes, an end, and padding. */
function dataBytes(bytes: Uint8Array, version: number, capacity: number): number[] {
  const bits: boolean[] = []
  const push = (value: number, count: number) => {
    for (let n = count - 1; n >= 0; n--) bits.push(((value >> n) & 1) === 1)
  }
  push(0b0100, 4)
  push(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) push(byte, 8)
  push(0, Math.min(4, capacity * 8 - bits.length))
  while (bits.length % 8 !== 0) bits.push(false)
  const out: number[] = []
  for (let n = 0; n < bits.length; n += 8)
    out.push(bits.slice(n, n + 8).reduce((sum8, bit) => sum8 * 2 + (bit ? 1 : 0), 0))
  for (let pad = 0xec; out.length < capacity; pad ^= 0xec ^ 0x11) out.push(pad)
  return out
}

/** The rest of a division of polynomials over GF(256) (Reed–Solomon, annex A). */
function errorBytesOf(data: readonly number[], count: number): number[] {
  let generator = [1]
  for (let n = 0, root = 1; n < count; n++, root = times(root, 2)) {
    const next = new Array<number>(generator.length + 1).fill(0)
    generator.forEach((factor, place) => {
      next[place] = (next[place] ?? 0) ^ factor
      next[place + 1] = (next[place + 1] ?? 0) ^ times(factor, root)
    })
    generator = next
  }
  const rest = new Array<number>(count).fill(0)
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    rest.forEach((value, place) => {
      rest[place] = value ^ times(generator[place + 1] ?? 0, factor)
    })
  }
  return rest
}

/** A product in GF(256) with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0
  for (let n = 7; n >= 0; n--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> n) & 1) * a
  }
  return product
}

function bitsOf(bytes: readonly number[]): boolean[] {
  return bytes.flatMap((byte) => Array.from({ length: 8 }, (_, n) => ((byte >> (7 - n)) & 1) === 1))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
