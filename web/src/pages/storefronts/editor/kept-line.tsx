import { Anchor, Group, Text } from "@mantine/core"
import { useFormats } from "../../../formats/index.ts"
import { ProblemView } from "../../../kit/feedback/index.ts"
import { useText } from "../../../texts/index.ts"
import type { Draft, Keeping } from "./draft.ts"

interface KeptLineProps {
  readonly keeping: Keeping
  readonly draft: Draft
  readonly onRetry: () => void
}

/** Says whether what is on the screen is kept already; a failure says why and is tried again. */
export function KeptLine({ keeping, draft, onRetry }: KeptLineProps) {
  const t = useText()
  const { time } = useFormats()
  const { kind } = keeping
  const said =
    kind === "kept"
      ? draft.isDraft && draft.savedAt !== null
        ? t("storefronts.keptAt", { name: draft.savedBy?.name ?? "", time: time(draft.savedAt) })
        : t("storefronts.nothingNew")
      : t(`storefronts.keeping.${kind}`)
  return (
    <>
      <Group gap={6} role="status">
        <Text size="sm" c={kind === "held" || kind === "conflict" ? "red" : "dimmed"}>
          {said}
        </Text>
        {kind === "held" && (
          <Anchor component="button" type="button" size="sm" onClick={onRetry}>
            {t("common.tryAgain")}
          </Anchor>
        )}
      </Group>
      {kind === "held" && <ProblemView error={keeping.problem} />}
    </>
  )
}
