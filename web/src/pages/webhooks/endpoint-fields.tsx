import { Checkbox, Select, SimpleGrid, TagsInput, Textarea, TextInput } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { read } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Panel } from "../../kit/detail/index.ts"
import type { KitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { type EndpointValues, kinds, patternsMax, shapes } from "./endpoint-form.ts"

interface FieldsProps {
  readonly form: KitForm<EndpointValues>
}

const templateExample = '{"id":"{{ event.id }}"}'
const filterExample = 'data.currency == "EUR"'

/** Where it is, and what it is told. */
export function WhatFields({ form }: FieldsProps) {
  const t = useText()
  const { getInputProps, getValues } = form.fields
  return (
    <Panel>
      <TextInput
        label={t("common.name")}
        placeholder={t("webhooks.namePlaceholder")}
        maxLength={200}
        required
        {...getInputProps("name")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("webhooks.kind")}
          data={kinds.map((value) => ({ value, label: t(`webhooks.kinds.${value}`) }))}
          allowDeselect={false}
          {...getInputProps("kind")}
        />
        <TextInput label={t("webhooks.consumer")} maxLength={200} {...getInputProps("consumer")} />
      </SimpleGrid>
      <TextInput
        type="url"
        label={t("webhooks.url")}
        description={t("webhooks.urlHint")}
        placeholder="https://example.com/hooks"
        maxLength={2000}
        required
        {...getInputProps("url")}
      />
      <EventsField form={form} />
      <Textarea
        label={t("webhooks.filter")}
        description={t("webhooks.filterHint")}
        placeholder={filterExample}
        maxLength={1000}
        autosize
        spellCheck={false}
        {...getInputProps("filter")}
      />
      <Select
        label={t("webhooks.shape")}
        data={shapes.map((value) => ({ value, label: t(`webhooks.shapes.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("shape")}
      />
      {getValues().shape === "template" && (
        <Textarea
          label={t("webhooks.template")}
          description={t("webhooks.templateHint")}
          placeholder={templateExample}
          maxLength={20_000}
          autosize
          minRows={4}
          maxRows={20}
          spellCheck={false}
          {...getInputProps("template")}
        />
      )}
      <Textarea label={t("common.description")} maxLength={2000} autosize {...getInputProps("description")} />
    </Panel>
  )
}

/**
 * Event types and patterns, proposed from the catalogue. What is typed stays text until it is closed: made a tag at the blur, it would
 * wrap into a new line between the pressing and the letting go of a button below, whose click is then lost.
 */
function EventsField({ form }: FieldsProps) {
  const t = useText()
  const enabled = useMay()("events:read")
  const types = useQuery({ ...read("/event-types"), enabled })
  const proposed = proposals(types.data?.data.map(({ type }) => type) ?? [])
  return (
    <TagsInput
      label={t("webhooks.events")}
      description={t("webhooks.eventsHint")}
      data={proposed}
      limit={60}
      maxTags={patternsMax}
      splitChars={[",", " "]}
      acceptValueOnBlur={false}
      required
      searchValue={form.fields.getValues().eventsTyped}
      onSearchChange={(typed) => form.fields.setFieldValue("eventsTyped", typed)}
      {...form.fields.getInputProps("events")}
    />
  )
}

/** Everything, all of each domain, and every type. */
function proposals(types: readonly string[]): string[] {
  const domains = new Set(types.map((type) => `${type.split(".")[0]}.*`))
  return ["*", ...domains, ...types]
}

/** How fast, how many at once, and in which order. */
export function PaceFields({ form }: FieldsProps) {
  const t = useText()
  const { getInputProps } = form.fields
  return (
    <Panel title={t("webhooks.delivery")}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t("webhooks.rate")}
          description={t("webhooks.rateHint")}
          inputMode="numeric"
          {...getInputProps("rate")}
        />
        <TextInput
          label={t("webhooks.concurrency")}
          description={t("webhooks.concurrencyHint")}
          inputMode="numeric"
          {...getInputProps("concurrency")}
        />
        <TextInput
          label={t("webhooks.timeout")}
          description={t("webhooks.timeoutHint")}
          inputMode="numeric"
          {...getInputProps("timeoutS")}
        />
      </SimpleGrid>
      <Checkbox
        label={t("webhooks.ordered")}
        description={t("webhooks.orderedHint")}
        {...getInputProps("isOrdered", { type: "checkbox" })}
      />
    </Panel>
  )
}
