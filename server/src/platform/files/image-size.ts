import { imageTypeOf } from "./image-type.ts"

/** Pixels across and down. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** How much the shapes of a picture and its copy may differ: copies are cut to whole pixels. */
const shapeTolerance = 0.02
const segmentsMax = 1_000

/** The size of a picture by its own head (PNG, JPEG, WebP, GIF); null when the bytes don't tell. Nothing is decoded. */
export function pictureSizeOf(bytes: Uint8Array): PictureSize | null {
  const type = imageTypeOf(bytes)
  if (type === null) return null
  const size = readers[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return size === null || size.width < 1 || size.height < 1 ? null : size
}

/** Is `copy` the same shape with fewer pixels? */
export function isSmallerCopy(original: PictureSize, copy: PictureSize): boolean {
  const shape = copy.width / copy.height / (original.width / original.height)
  return copy.width < original.width && Math.abs(shape - 1) <= shapeTolerance
}

type Reader = (view: DataView) => PictureSize | null

const readers = {
  // PNG specification, 11.2.2: the first chunk is IHDR, with width and height as its first fields.
  "image/png": (view) => (view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }),
  // GIF89a, 18: logical screen descriptor after the six bytes of the signature.
  "image/gif": (view) =>
    view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) },
  "image/webp": webpSize,
  "image/jpeg": jpegSize,
} as const satisfies Record<NonNullable<ReturnType<typeof imageTypeOf>>, Reader>

/** WebP container specification: VP8X has 24 bits less one, VP8 14 bits after its start code, VP8L 14 bits each less one. */
function webpSize(view: DataView): PictureSize | null {
  if (view.byteLength < 30) return null
  const chunk = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15))
  if (chunk === "VP8X") {
    const at = (offset: number) => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16) + 1
    return { width: at(24), height: at(27) }
  }
  if (chunk === "VP8 ") {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (chunk !== "VP8L") return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** JPEG (ITU T.81, B.1.1): markers with their lengths, until one that begins a frame. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  for (let segment = 0; segment < segmentsMax && at + 9 < view.byteLength; segment++) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
