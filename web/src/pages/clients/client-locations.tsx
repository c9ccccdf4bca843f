import { ActionIcon, Button, Checkbox, Group, Select, Text, Textarea, TextInput } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

type Location = Row<"/customers/{id}/locations">

interface LocationsProps {
  readonly customerId: string
}

/** Where a client is: its assets stand there, and somebody opens the door. */
export function ClientLocations({ customerId }: LocationsProps) {
  const t = useText()
  const canWrite = useMay()("customers:write")
  const locations = useRead("/customers/{id}/locations", { path: { id: customerId } })
  const [edited, setEdited] = useState<Location | "new" | null>(null)
  return (
    <Panel
      title={t("clients.locations")}
      actions={
        canWrite && (
          <ActionIcon variant="subtle" aria-label={t("clients.addLocation")} onClick={() => setEdited("new")}>
            <IconPlus size={16} />
          </ActionIcon>
        )
      }
    >
      <Loaded query={locations}>
        {({ data }) =>
          data.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("clients.noLocations")}
            </Text>
          ) : (
            data.map((location) => (
              <LocationLine key={location.id} location={location} onEdit={() => setEdited(location)} />
            ))
          )
        }
      </Loaded>
      {edited !== null && (
        <LocationDialog
          customerId={customerId}
          location={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  )
}

interface LineProps {
  readonly location: Location
  readonly onEdit: () => void
}

function LocationLine({ location, onEdit }: LineProps) {
  const t = useText()
  const canWrite = useMay()("customers:write")
  const { id: locationId, customerId, version: _version, ...body } = location
  const path = { id: customerId }
  const again = useChange(() => call("post", "/customers/{id}/locations", { path, body }))
  const remove = useChange(
    () => call("delete", "/customers/{id}/locations/{locationId}", { path: { ...path, locationId } }),
    { onDone: () => notifyDone(t("clients.locationRemoved"), () => again.mutateAsync(undefined)) },
  )
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ overflowWrap: "anywhere" }}>
        <Text size="sm" fw={location.isPrimary ? 650 : 400}>
          {location.name}
        </Text>
        <Text size="xs" c="dimmed">
          {[location.phone, location.note].filter(Boolean).join(" · ")}
        </Text>
      </div>
      {canWrite && (
        <Button.Group>
          <ActionIcon variant="subtle" aria-label={t("clients.editOne", { name: location.name })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t("clients.removeOne", { name: location.name })}
            onClick={() => remove.mutate(undefined, { onError: notifyFailed })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Button.Group>
      )}
    </Group>
  )
}

interface DialogProps extends LocationsProps {
  readonly location: Location | null
  readonly onClose: () => void
}

function LocationDialog({ customerId, location, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const path = { id: customerId }
  const addresses = useRead("/customers/{id}/addresses", { path }).data?.data ?? []
  const contacts = useRead("/customers/{id}/contacts", { path }).data?.data ?? []
  const form = useKitForm({
    initial: {
      name: location?.name ?? "",
      addressId: location?.addressId ?? null,
      contactId: location?.contactId ?? null,
      phone: location?.phone ?? "",
      note: location?.note ?? "",
      isPrimary: location?.isPrimary ?? false,
    },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, phone, note, ...rest }) => {
      const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
      const body = { ...rest, name: name.trim(), phone: orNull(phone), note: orNull(note) }
      return location === null
        ? call("post", "/customers/{id}/locations", { path, body })
        : call("patch", "/customers/{id}/locations/{locationId}", {
            path: { ...path, locationId: location.id },
            body,
            version: location.version,
          })
    },
    onSaved: async () => {
      await refresh(client, ["/customers"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  const title = location === null ? t("clients.addLocation") : t("clients.editOne", { name: location.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      {addresses.length > 0 && (
        <Select
          label={t("customers.addresses")}
          data={addresses.map(({ id, line1, city }) => ({ value: id, label: `${line1}, ${city}` }))}
          clearable
          {...getInputProps("addressId")}
        />
      )}
      {contacts.length > 0 && (
        <Select
          label={t("assets.contact")}
          data={contacts.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
          {...getInputProps("contactId")}
        />
      )}
      <TextInput label={t("common.phone")} type="tel" maxLength={40} {...getInputProps("phone")} />
      <Textarea label={t("clients.locationNote")} autosize maxLength={2000} {...getInputProps("note")} />
      <Checkbox label={t("clients.primaryLocation")} {...getInputProps("isPrimary", { type: "checkbox" })} />
    </FormModal>
  )
}
