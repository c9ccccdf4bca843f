import { Rating, Text, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

const commentCharsMax = 2_000

interface RateFormProps {
  /** What was said before. */
  readonly score: number | null
  readonly save: (said: { score: number; comment: string | null }) => Promise<unknown>
  readonly onSaved: () => void
}

/** How it went, from one to five stars, and what somebody would like to say about it. */
export function RateForm({ score, save, onSaved }: RateFormProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { score: score ?? 0, comment: "" },
    check: (values) => (values.score === 0 ? { score: t("portal.scoreWanted") } : {}),
    save: ({ comment, ...values }) => save({ ...values, comment: comment.trim() === "" ? null : comment.trim() }),
    onSaved: async () => {
      onSaved()
      notifyDone(t("portal.thanks"))
      await refresh(client, ["portal:"])
    },
  })
  const { errors, getInputProps, setFieldValue } = form.fields
  return (
    <FormView form={form} action={t("portal.sendRating")}>
      <div>
        <Rating
          size="xl"
          value={form.fields.getValues().score}
          onChange={(value) => setFieldValue("score", value)}
          getSymbolLabel={(value) => t("portal.score", { score: value })}
        />
        {errors["score"] && (
          <Text size="sm" c="red" role="alert">
            {errors["score"]}
          </Text>
        )}
      </div>
      <Textarea
        label={t("portal.comment")}
        autosize
        minRows={2}
        maxLength={commentCharsMax}
        {...getInputProps("comment")}
      />
    </FormView>
  )
}
