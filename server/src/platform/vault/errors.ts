import { defineErrors } from "#kernel"

export const vaultErrors = defineErrors({
  "vault.key_unknown": {
    status: 500,
    text: (p: { key: string }) =>
      `A stored secret is sealed with the key ${p.key}, which this process does not have; give every process the same MORTISE_KEYS, or the same data folder.`,
  },
  "vault.refused": {
    status: 500,
    text: (p: { purpose: string }) =>
      `A stored secret (${p.purpose}) can't be opened: it was changed, or belongs to another tenant or purpose; enter it again.`,
  },
  "vault.too_long": {
    status: 422,
    text: (p: { max: number }) => `A secret takes ${p.max} characters at most.`,
  },
})
