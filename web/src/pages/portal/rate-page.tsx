import { Alert, Center, Paper, Rating, Stack, Text, Textarea } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useParams } from "react-router"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { FormView, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { portalCall } from "./portal-api.ts"

const commentCharsMax = 2_000

/** Where the mail leads that asks how it went. Opening it says nothing: mail servers open links too. */
export function Component() {
  const { token = "" } = useParams()
  const asked = useQuery({
    queryKey: ["rating", token],
    queryFn: () => portalCall("", "get", "/desk/ratings/{token}", { path: { token } }),
    retry: false,
  })
  return (
    <Center mih="100vh" p="md" bg="var(--m-quiet-ground)" component="main">
      <Paper withBorder p={{ base: "md", xs: "xl" }} shadow="xs" w="100%" maw={480}>
        <Loaded query={asked}>{(found) => <Answer token={token} asked={found} />}</Loaded>
      </Paper>
    </Center>
  )
}

interface AnswerProps {
  readonly token: string
  readonly asked: {
    readonly business: string
    readonly number: number
    readonly subject: string
    readonly score: number | null
  }
}

function Answer({ token, asked: { business, number, subject, score } }: AnswerProps) {
  const t = useText()
  const client = useQueryClient()
  const [isSaid, setSaid] = useState(false)
  const form = useKitForm({
    initial: { score: score ?? 0, comment: "" },
    check: (values) => (values.score === 0 ? { score: t("portal.scoreWanted") } : {}),
    save: ({ comment, ...values }) =>
      portalCall("", "post", "/desk/ratings/{token}", {
        path: { token },
        body: { ...values, comment: comment.trim() === "" ? null : comment.trim() },
      }),
    onSaved: async () => {
      setSaid(true)
      await client.invalidateQueries({ queryKey: ["rating", token] })
    },
  })
  const { errors, getInputProps, setFieldValue } = form.fields
  const chosen = form.fields.getValues().score
  return (
    <Stack>
      <PageHead title={t("portal.howWasIt")} />
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {business} · #{number} {subject}
      </Text>
      {isSaid ? (
        <Alert color="teal" role="status">
          {t("portal.thanks")}
        </Alert>
      ) : (
        <FormView form={form} action={t("portal.sendRating")}>
          <div>
            <Rating
              size="xl"
              value={chosen}
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
            minRows={3}
            maxLength={commentCharsMax}
            {...getInputProps("comment")}
          />
        </FormView>
      )}
    </Stack>
  )
}
