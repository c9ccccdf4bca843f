import { Box, isLightColor } from "@mantine/core"

interface LettersProps {
  readonly of: string
  readonly isFilled?: boolean
  /** The tile's own colour; the letters are black or white on it, whichever is read better. */
  readonly colour?: string | undefined
}

/** A tile with a letter or two beside a name. They are drawn, not text: a screen reader has the name itself. */
export function Letters({ of: letters, isFilled = false, colour }: LettersProps) {
  const own = colour === undefined ? {} : { bg: colour, c: isLightColor(colour, 0.35) ? "black" : "white" }
  return (
    <Box
      component="span"
      className="m-letters"
      data-letters={letters.toUpperCase()}
      data-filled={isFilled || colour !== undefined || undefined}
      aria-hidden
      {...own}
    />
  )
}
