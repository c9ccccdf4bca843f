export {
  type FileDraft,
  type FileId,
  type FileInfo,
  fileBytesMax,
  fileErrors,
  fileUrl,
  putFile,
  putImage,
  readFile,
  type StoredFile,
} from "./files.ts"
export { imageTypeOf, imageTypes } from "./image-type.ts"
export { fileRoutes } from "./routes.ts"
