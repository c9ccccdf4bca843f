import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"

/** A tax class by its name and rate; by its code while they are not known. */
export function TaxName({ code }: { readonly code: string }) {
  const { percent } = useFormats()
  const found = useRead("/tax-classes").data?.data.find((one) => one.code === code)
  return found === undefined ? code : `${found.name} (${percent(found.rate)})`
}
