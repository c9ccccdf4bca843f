import { majorString } from "#kernel"
import type { Debtor } from "./marketplace.ts"
import type { BatchId, Payout } from "./payout.ts"

/** Characters that SEPA takes (EPC217-08); others become a full stop. */
const notSepa = /[^A-Za-z0-9/\-?:().,'+ ]/g

/**
 * A batch of payouts as a customer credit transfer (ISO 20022 pain.001.001.09), for upload at the operator's bank. Element order
 * is that of the schema. Ids are the last 26 characters of ours plus a letter, as SEPA allows 35.
 */
export function pain001(batchId: BatchId, payouts: readonly Payout[], debtor: Debtor, now: Date): string {
  const currency = payouts[0]?.currency ?? "EUR"
  const sum = majorString(
    payouts.reduce((total, p) => total + p.amountMinor, 0n),
    currency,
  )
  const head = `<NbOfTxs>${payouts.length}</NbOfTxs><CtrlSum>${sum}</CtrlSum>`
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>`,
    `<GrpHdr><MsgId>${shortId("M", batchId)}</MsgId><CreDtTm>${now.toISOString().slice(0, 19)}Z</CreDtTm>${head}<InitgPty><Nm>${name(debtor.name)}</Nm></InitgPty></GrpHdr>`,
    `<PmtInf><PmtInfId>${shortId("P", batchId)}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>${head}`,
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>${now.toISOString().slice(0, 10)}</Dt></ReqdExctnDt>`,
    `<Dbtr><Nm>${name(debtor.name)}</Nm></Dbtr><DbtrAcct><Id><IBAN>${debtor.iban}</IBAN></Id></DbtrAcct>${agent("DbtrAgt", debtor.bic)}<ChrgBr>SLEV</ChrgBr>`,
    ...payouts.map(transfer),
    `</PmtInf></CstmrCdtTrfInitn></Document>`,
  ].join("\n")
}

function transfer(payout: Payout): string {
  const id = shortId("T", payout.id)
  const { name: holder, iban, bic } = payout.creditor
  return [
    `<CdtTrfTxInf><PmtId><InstrId>${id}</InstrId><EndToEndId>${id}</EndToEndId></PmtId>`,
    `<Amt><InstdAmt Ccy="${payout.currency}">${majorString(payout.amountMinor, payout.currency)}</InstdAmt></Amt>`,
    bic === null ? "" : agent("CdtrAgt", bic),
    `<Cdtr><Nm>${name(holder)}</Nm></Cdtr><CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>`,
    `<RmtInf><Ustrd>${name(`Payout ${payout.id}`)}</Ustrd></RmtInf></CdtTrfTxInf>`,
  ].join("")
}

/** The schema asks for the debtor's bank; one that is not known is said so, as SEPA allows since IBAN-only. */
function agent(tag: "DbtrAgt" | "CdtrAgt", bic: string | null): string {
  const id = bic === null ? "<Othr><Id>NOTPROVIDED</Id></Othr>" : `<BICFI>${bic}</BICFI>`
  return `<${tag}><FinInstnId>${id}</FinInstnId></${tag}>`
}

function shortId(letter: string, id: string): string {
  return letter + id.slice(-26)
}

function name(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(notSepa, ".").slice(0, 70)
}
