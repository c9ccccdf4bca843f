export {
  deleteFiles,
  type FileDraft,
  type FileId,
  type FileInfo,
  fileBytesLimit,
  fileBytesMax,
  fileErrors,
  fileIdOf,
  fileUrl,
  type PictureFile,
  putFile,
  putImage,
  putSmallerImage,
  readFile,
  readPictures,
  type StoredFile,
} from "./files.ts"
export { type PictureSize, pictureSizeOf } from "./image-size.ts"
export { imageTypeOf, imageTypes } from "./image-type.ts"
export { fileRoutes } from "./routes.ts"
