import { Anchor, Stack } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { Link, useParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { download } from "../pickers/download.ts"
import { DocumentLines } from "./document-lines.tsx"

type CreditNote = Reply<"get", "/credit-notes/{id}">

/** One credit note. It is never changed. */
export function Component() {
  const { id = "" } = useParams()
  const note = useRead("/credit-notes/{id}", { path: { id } })
  return <Loaded query={note}>{(found) => <NoteView note={found} />}</Loaded>
}

function NoteView({ note }: { readonly note: CreditNote }) {
  const t = useText()
  const { date } = useFormats()
  return (
    <Stack>
      <PageHead
        title={t("creditNotes.oneNumber", { number: note.number })}
        back={{ to: "/credit-notes", label: t("creditNotes.title") }}
        actions={
          <Actions
            actions={[
              {
                key: "pdf",
                label: t("invoices.pdf"),
                icon: IconDownload,
                needs: "billing:read",
                isMain: true,
                onClick: () => void download(`/credit-notes/${note.id}/pdf`, `${note.number}.pdf`),
              },
            ]}
          />
        }
      />
      <TwoColumns
        main={
          <>
            <DocumentLines document={note} />
            <RecordHistory subject={note.id} />
          </>
        }
        side={
          <Panel title={t("creditNotes.about")}>
            <Facts
              facts={[
                { label: t("orders.customer"), value: <CustomerLink id={note.customerId} name={note.buyer.name} /> },
                { label: t("common.date"), value: date(note.issueDate) },
                { label: t("common.reason"), value: note.reason },
                {
                  label: t("orders.invoice"),
                  value: (
                    <Anchor component={Link} to={`/invoices/${note.invoiceId}`} size="sm">
                      {note.invoiceNumber}
                    </Anchor>
                  ),
                },
              ]}
            />
          </Panel>
        }
      />
    </Stack>
  )
}
