/** A tile with a letter or two beside a name. They are drawn, not text: a screen reader has the name itself. */
export function Letters({ of: letters, isFilled = false }: { readonly of: string; readonly isFilled?: boolean }) {
  return (
    <span className="m-letters" data-letters={letters.toUpperCase()} data-filled={isFilled || undefined} aria-hidden />
  )
}
