import { Accordion, Group, Stack, Text, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useDeferredValue, useState } from "react"
import { type Reply, useRead } from "../../api/index.ts"
import { Loaded, PageHead, StateBadge } from "../../kit/detail/index.ts"
import { eventTitle } from "../../kit/events/event-title.ts"
import { useLanguage, useText } from "../../texts/index.ts"
import { JsonText } from "./json-text.tsx"

type EventType = Reply<"get", "/event-types">["data"][number]

/** The catalogue: every kind of event with its schema and a sample. */
export function Component() {
  const t = useText()
  const types = useRead("/event-types")
  return (
    <Stack maw={960}>
      <PageHead title={t("eventTypes.title")} back={{ to: "/webhooks", label: t("webhooks.title") }} />
      <Text size="sm" c="dimmed">
        {t("eventTypes.text")}
      </Text>
      <Loaded query={types}>{({ data }) => <Catalogue types={data} />}</Loaded>
    </Stack>
  )
}

function Catalogue({ types }: { readonly types: readonly EventType[] }) {
  const t = useText()
  const [words, setWords] = useState("")
  const [open, setOpen] = useState<string | null>(null)
  const wanted = useDeferredValue(words).trim().toLowerCase()
  const aboutOf = useAbout()
  const shown = types.filter((each) => `${each.type} ${aboutOf(each)}`.toLowerCase().includes(wanted))
  return (
    <>
      <TextInput
        type="search"
        aria-label={t("eventTypes.search")}
        placeholder={t("eventTypes.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={100}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" aria-live="polite">
        {shown.length === 0 ? t("eventTypes.nothing") : t("eventTypes.count", { count: shown.length })}
      </Text>
      {shown.length > 0 && (
        <Accordion variant="contained" value={open} onChange={setOpen}>
          {shown.map((each) => (
            <Accordion.Item key={each.type} value={each.type}>
              <Accordion.Control>
                <TypeHead type={each} />
              </Accordion.Control>
              <Accordion.Panel>{open === each.type && <TypeView type={each} />}</Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </>
  )
}

/** What a kind of event tells: the server's own sentence in English, and its title in other languages. */
function useAbout(): (each: EventType) => string {
  const t = useText()
  const isEnglish = useLanguage() === "en"
  return ({ type, summary, isOwn }) => (isEnglish || isOwn ? summary : eventTitle(t, type))
}

function TypeHead({ type: each }: { readonly type: EventType }) {
  const t = useText()
  const { type, isOwn } = each
  return (
    <>
      <Group gap="xs">
        <Text size="sm" fw={650} style={{ overflowWrap: "anywhere" }}>
          {type}
        </Text>
        {isOwn && <StateBadge tone="open">{t("eventTypes.own")}</StateBadge>}
      </Group>
      <Text size="sm" c="dimmed">
        {useAbout()(each)}
      </Text>
    </>
  )
}

function TypeView({ type: { version, schema, sample } }: { readonly type: EventType }) {
  const t = useText()
  return (
    <Stack gap="sm">
      <Text size="sm">{t("eventTypes.version", { n: version })}</Text>
      <Text size="xs" c="dimmed">
        {t("eventTypes.sample")}
      </Text>
      <JsonText label={t("eventTypes.sample")} text={JSON.stringify(sample)} />
      <Text size="xs" c="dimmed">
        {t("eventTypes.schema")}
      </Text>
      <JsonText label={t("eventTypes.schema")} text={JSON.stringify(schema)} />
    </Stack>
  )
}
