import { Stack } from "@mantine/core"
import { IconArchive, IconArchiveOff, IconPencil } from "@tabler/icons-react"
import { useNavigate, useParams } from "react-router"
import { call, type Reply, useChange, useRead } from "../../api/index.ts"
import { Actions, AddressTabs, Loaded, PageHead } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { ProductChannels } from "./product-channels.tsx"
import { ProductOverview } from "./product-overview.tsx"
import { ProductStock } from "./product-stock.tsx"
import { ProductState } from "./products-page.tsx"

export type Product = Reply<"get", "/products/{id}">

/** One product: what it is, its variants and pictures, its stock, and where it is listed. */
export function Component() {
  const { id = "" } = useParams()
  const product = useRead("/products/{id}", { path: { id } })
  return <Loaded query={product}>{(found) => <ProductView product={found} />}</Loaded>
}

function ProductView({ product }: { readonly product: Product }) {
  const t = useText()
  return (
    <Stack>
      <PageHead
        title={product.name}
        back={{ to: "/products", label: t("products.title") }}
        badges={<ProductState product={product} />}
        actions={<ProductActions product={product} />}
      />
      <AddressTabs
        label={product.name}
        tabs={[
          { key: "overview", label: t("products.overview"), content: () => <ProductOverview product={product} /> },
          { key: "stock", label: t("stock.title"), content: () => <ProductStock product={product} /> },
          {
            key: "integrations",
            label: t("products.integrations"),
            content: () => <ProductChannels product={product} />,
          },
          { key: "history", label: t("history.title"), content: () => <RecordHistory subject={product.id} /> },
        ]}
      />
    </Stack>
  )
}

function ProductActions({ product }: { readonly product: Product }) {
  const t = useText()
  const navigate = useNavigate()
  const path = { id: product.id }
  const restore = useChange(() => call("post", "/products/{id}/restore", { path }))
  const archive = useChange(() => call("delete", "/products/{id}", { path }), {
    onDone: () => notifyDone(t("products.archivedDone"), () => restore.mutateAsync()),
  })
  const isArchived = product.archivedAt !== null
  const needs = "catalogue:write"
  return (
    <Actions
      actions={[
        {
          key: "edit",
          label: t("common.edit"),
          icon: IconPencil,
          needs,
          isMain: true,
          isOffered: !isArchived,
          onClick: () => void navigate(`/products/${product.id}/edit`),
        },
        {
          key: "restore",
          label: t("products.restore"),
          icon: IconArchiveOff,
          needs,
          isMain: true,
          isOffered: isArchived,
          onClick: () => restore.mutate(undefined, { onError: notifyFailed }),
        },
        {
          key: "archive",
          label: t("products.archive"),
          icon: IconArchive,
          needs,
          isDanger: true,
          isOffered: !isArchived,
          onClick: () => archive.mutate(undefined, { onError: notifyFailed }),
        },
      ]}
    />
  )
}
