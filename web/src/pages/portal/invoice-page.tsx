import { Button, Stack, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useParams, useSearchParams } from "react-router"
import { type Reply, refresh } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, PageHead, Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { saveFile } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { InvoiceState } from "../invoices/states.tsx"
import { portalCall, portalFetch, usePortalRead, useSlug } from "./portal-api.ts"

type PortalInvoice = Reply<"get", "/portal/invoices/{id}">

const pageTries = 40
const pagePauseMs = 400
/** What the payment service told is booked within some seconds. */
const bookedAfterMs = 3_000

/** One invoice: its lines, as PDF, and paid by card where the business takes cards. */
export function Component() {
  const { id = "" } = useParams()
  const invoice = usePortalRead("/portal/invoices/{id}", { path: { id } })
  useReturned(id)
  return <Loaded query={invoice}>{(found) => <InvoiceView invoice={found} />}</Loaded>
}

/** Back from the payment service's page: the server asks there what was paid, and the invoice is read again. */
function useReturned(id: string): void {
  const slug = useSlug()
  const client = useQueryClient()
  const [params, setParams] = useSearchParams()
  const page = params.get("paid")
  useEffect(() => {
    if (page === null) return
    setParams({}, { replace: true })
    const path = { id }
    portalCall(slug, "post", "/portal/invoices/{id}/payment-returns", { path, body: { page } }).then(
      () => setTimeout(() => void refresh(client, ["portal:"]), bookedAfterMs),
      notifyFailed,
    )
  }, [page, id, slug, client, setParams])
}

function InvoiceView({ invoice }: { readonly invoice: PortalInvoice }) {
  const t = useText()
  const slug = useSlug()
  const { date, money, number, price } = useFormats()
  const { currency } = invoice
  const pdf = async () => {
    const reply = await portalFetch(slug, `/portal/invoices/${invoice.id}/pdf`)
    saveFile(`${invoice.number}.pdf`, await reply.blob())
  }
  return (
    <Stack>
      <PageHead
        title={t("portal.invoice", { number: invoice.number })}
        back={{ to: `/portal/${slug}/invoices`, label: t("portal.invoices") }}
        badges={<InvoiceState invoice={invoice} />}
        actions={
          <>
            {invoice.canPay && <PayButton invoice={invoice} />}
            <Button variant="default" onClick={() => void pdf().catch(notifyFailed)}>
              PDF
            </Button>
          </>
        }
      />
      <Panel>
        <Facts
          facts={[
            { label: t("portal.issued"), value: date(invoice.issueDate) },
            { label: t("desk.due"), value: invoice.dueDate && date(invoice.dueDate) },
          ]}
        />
        <SmallTable
          label={t("portal.invoice", { number: invoice.number })}
          rows={invoice.lines}
          rowKey={({ lineNo }) => String(lineNo)}
          columns={[
            { key: "what", title: t("common.description"), cell: (l) => l.description },
            { key: "n", title: t("common.quantity"), cell: (l) => number(l.quantity), align: "right", isWide: true },
            {
              key: "price",
              title: t("common.price"),
              cell: (l) => price(l.unitPrice, currency),
              align: "right",
              isWide: true,
            },
            { key: "net", title: t("common.net"), cell: (l) => money(l.netMinor, currency), align: "right" },
          ]}
          sums={[
            { label: t("common.net"), value: money(invoice.netMinor, currency) },
            { label: t("common.tax"), value: money(invoice.taxMinor, currency) },
            { label: t("common.total"), value: money(invoice.totalMinor, currency), isStrong: true },
            { label: t("portal.open"), value: money(invoice.balanceMinor, currency) },
          ]}
        />
        {invoice.notes !== null && (
          <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {invoice.notes}
          </Text>
        )}
      </Panel>
    </Stack>
  )
}

/** Nothing but a page is gone to: encrypted, or a simulated service's on this machine. */
function isPaymentPage(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === "https:" || (protocol === "http:" && hostname === "127.0.0.1")
}

/** Waits until the payment service's page is made, and leaves for it. */
function PayButton({ invoice }: { readonly invoice: PortalInvoice }) {
  const t = useText()
  const slug = useSlug()
  const { money } = useFormats()
  const [isBusy, setBusy] = useState(false)
  const pay = async () => {
    setBusy(true)
    for (let tries = 0; tries < pageTries; tries++) {
      const path = { id: invoice.id }
      const { url } = await portalCall(slug, "post", "/portal/invoices/{id}/payment-page", { path })
      if (url !== null && isPaymentPage(url)) return window.location.assign(url)
      await new Promise((done) => setTimeout(done, pagePauseMs))
    }
    throw new Error("The payment page was not made in time.")
  }
  const start = () =>
    void pay().catch((error: unknown) => {
      setBusy(false)
      notifyFailed(error)
    })
  return (
    <Button loading={isBusy} onClick={start}>
      {t("portal.pay", { amount: money(invoice.balanceMinor, invoice.currency) })}
    </Button>
  )
}
