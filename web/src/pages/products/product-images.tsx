import { ActionIcon, Button, FileButton, Group, Image, Paper, SimpleGrid, Text } from "@mantine/core"
import { IconArrowLeft, IconTrash, IconUpload } from "@tabler/icons-react"
import { call, callFile, useChange } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import type { Product } from "./product-page.tsx"

const accepted = "image/png,image/jpeg,image/webp,image/gif"

/** The pictures of a product; the first one is shown in lists. */
export function ProductImages({ product }: { readonly product: Product }) {
  const t = useText()
  const canWrite = useMay()("catalogue:write")
  const upload = useChange(async (files: readonly File[]) => {
    for (const file of files) await callFile("POST", `/products/${product.id}/images`, file)
  })
  return (
    <Panel
      title={t("products.images")}
      actions={
        canWrite && (
          <FileButton multiple accept={accepted} onChange={(files) => upload.mutate(files, { onError: notifyFailed })}>
            {(props) => (
              <Button
                {...props}
                size="xs"
                variant="default"
                loading={upload.isPending}
                leftSection={<IconUpload size={14} />}
              >
                {t("products.addImage")}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {product.images.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("products.noImages")}
        </Text>
      ) : (
        <Images product={product} canWrite={canWrite} />
      )}
    </Panel>
  )
}

function Images({ product, canWrite }: { readonly product: Product; readonly canWrite: boolean }) {
  const t = useText()
  const set = (images: Product["images"]) =>
    call("patch", "/products/{id}", {
      path: { id: product.id },
      body: { images: images.map(({ url, alt }) => ({ url, alt })) },
    })
  const change = useChange(set)
  const keep = (images: Product["images"]) => change.mutate(images, { onError: notifyFailed })
  const remove = (place: number) => {
    keep(product.images.filter((_, n) => n !== place))
    notifyDone(t("products.imageRemoved"), () => change.mutateAsync(product.images))
  }
  const toFront = (place: number) => {
    const chosen = product.images[place]
    if (chosen) keep([chosen, ...product.images.filter((_, n) => n !== place)])
  }
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      {product.images.map((image, place) => (
        <Paper key={image.url} withBorder p={6}>
          <Image
            src={image.url}
            alt={image.alt ?? t("products.imageOf", { name: product.name })}
            h={110}
            fit="contain"
          />
          {canWrite && (
            <Group gap={4} justify="space-between" mt={4}>
              {place > 0 ? (
                <ActionIcon
                  variant="subtle"
                  aria-label={t("products.imageFirst", { n: place + 1 })}
                  onClick={() => toFront(place)}
                >
                  <IconArrowLeft size={16} />
                </ActionIcon>
              ) : (
                <Text size="xs" c="dimmed">
                  {t("products.mainImage")}
                </Text>
              )}
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t("products.removeImage", { n: place + 1 })}
                onClick={() => remove(place)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  )
}
