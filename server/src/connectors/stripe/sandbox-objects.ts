// Stripe's objects as it shows them, with every field that its contract requires.
import type { Row, SandboxEnv } from "#hub"

const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }
const seconds = (env: SandboxEnv): number => Math.floor(env.now().getTime() / 1000)

/** Ids look like Stripe's: a prefix and letters. */
export function newId(env: SandboxEnv, prefix: string): string {
  return `${prefix}_${env.uuid().replaceAll("-", "").slice(0, 24)}`
}

const base = (env: SandboxEnv, object: string) => ({ object, created: seconds(env), livemode: false, metadata: {} })

export const customerOf = (env: SandboxEnv, draft: Row): Row => ({
  id: newId(env, "cus"),
  ...base(env, "customer"),
  ...{ address: null, balance: 0, currency: null, default_source: null, delinquent: false, description: null },
  ...{ discount: null, email: null, invoice_prefix: `M${env.serial("prefix")}`, name: null, next_invoice_sequence: 1 },
  invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
  ...{ phone: null, preferred_locales: [], shipping: null, tax_exempt: "none", test_clock: null },
  ...draft,
})

export const productOf = (env: SandboxEnv, draft: Row): Row => ({
  id: newId(env, "prod"),
  ...base(env, "product"),
  ...{ active: true, default_price: null, description: null, images: [], marketing_features: [], features: [] },
  ...{ package_dimensions: null, shippable: null, statement_descriptor: null, tax_code: null, type: "service" },
  ...{ unit_label: null, updated: seconds(env), url: null },
  ...draft,
})

export function priceOf(env: SandboxEnv, { product_data: _, unit_amount_decimal, unit_amount, ...draft }: Row): Row {
  const exact = String(unit_amount_decimal ?? unit_amount ?? "0")
  return {
    id: newId(env, "price"),
    ...base(env, "price"),
    ...{ active: true, billing_scheme: "per_unit", custom_unit_amount: null, lookup_key: null, nickname: null },
    ...{ recurring: null, tax_behavior: "unspecified", tiers_mode: null, transform_quantity: null },
    type: draft["recurring"] === undefined ? "one_time" : "recurring",
    unit_amount: /^\d+$/.test(exact) ? Number(exact) : null,
    unit_amount_decimal: exact,
    ...draft,
  }
}

export const paymentIntentOf = (env: SandboxEnv, draft: Row): Row => ({
  id: newId(env, "pi"),
  ...base(env, "payment_intent"),
  ...{ amount: 0, amount_capturable: 0, amount_details: { tip: {} }, amount_received: 0, application: null },
  ...{ application_fee_amount: null, automatic_payment_methods: null, canceled_at: null, cancellation_reason: null },
  ...{ capture_method: "automatic", client_secret: null, confirmation_method: "automatic", currency: "eur" },
  ...{ customer: null, description: null, invoice: null, last_payment_error: null, latest_charge: null },
  ...{ next_action: null, on_behalf_of: null, payment_method: null, payment_method_configuration_details: null },
  ...{
    payment_method_options: {},
    payment_method_types: ["card"],
    processing: null,
    receipt_email: null,
    review: null,
  },
  ...{ setup_future_usage: null, shipping: null, source: null, statement_descriptor: null },
  ...{
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  },
  ...draft,
})

export const chargeOf = (env: SandboxEnv, draft: Row): Row => ({
  id: newId(env, "ch"),
  ...base(env, "charge"),
  ...{ amount: 0, amount_captured: draft["amount"] ?? 0, amount_refunded: 0, application: null, application_fee: null },
  ...{ application_fee_amount: null, balance_transaction: newId(env, "txn"), calculated_statement_descriptor: null },
  billing_details: { address: noAddress, email: null, name: null, phone: null },
  ...{ captured: true, currency: "eur", customer: null, description: null, disputed: false, invoice: null },
  ...{ failure_balance_transaction: null, failure_code: null, failure_message: null, fraud_details: {} },
  ...{ on_behalf_of: null, outcome: null, paid: true, payment_intent: null, payment_method: null },
  payment_method_details: { type: "card", card: cardDetails },
  ...{ receipt_email: null, receipt_number: null, receipt_url: null, refunded: false, review: null, shipping: null },
  ...{ source: null, source_transfer: null, statement_descriptor: null, statement_descriptor_suffix: null },
  ...{ status: "succeeded", transfer_data: null, transfer_group: null },
  ...draft,
})

const cardDetails = {
  ...{ brand: "visa", checks: null, country: "US", exp_month: 8, exp_year: 2030, fingerprint: "AOB934RVNwzk6xtn" },
  ...{ funding: "credit", installments: null, last4: "4242", mandate: null, network: "visa", three_d_secure: null },
  ...{ wallet: null, amount_authorized: null },
}

export const refundOf = (env: SandboxEnv, draft: Row): Row => ({
  id: newId(env, "re"),
  ...base(env, "refund"),
  ...{ amount: 0, balance_transaction: newId(env, "txn"), charge: null, currency: "eur", payment_intent: null },
  ...{
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  },
  ...draft,
})

export function subscriptionOf(env: SandboxEnv, { price, quantity, ...draft }: Row): Row {
  const id = newId(env, "sub")
  const [start, end] = [seconds(env), seconds(env) + 30 * 86_400]
  const item = {
    ...{ id: newId(env, "si"), object: "subscription_item", billing_thresholds: null, created: start, metadata: {} },
    ...{ current_period_start: start, current_period_end: end, discounts: [], price, quantity: quantity ?? 1 },
    ...{ subscription: id, tax_rates: [] },
  }
  return {
    id,
    ...base(env, "subscription"),
    ...{ application: null, application_fee_percent: null, automatic_tax: { enabled: false } },
    ...{ billing_cycle_anchor: start, billing_thresholds: null, cancel_at: null, cancel_at_period_end: false },
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, reason: null },
    ...{ collection_method: "charge_automatically", currency: "eur", customer: null, days_until_due: null },
    ...{ default_payment_method: null, default_source: null, default_tax_rates: [], description: null, discount: null },
    ...{
      discounts: [],
      ended_at: null,
      latest_invoice: null,
      next_pending_invoice_item_invoice: null,
      on_behalf_of: null,
    },
    items: { object: "list", data: [item], has_more: false, url: `/v1/subscription_items?subscription=${id}` },
    ...{
      pause_collection: null,
      payment_settings: null,
      pending_invoice_item_interval: null,
      pending_setup_intent: null,
    },
    ...{
      pending_update: null,
      schedule: null,
      start_date: start,
      status: "active",
      test_clock: null,
      transfer_data: null,
    },
    ...{ trial_end: null, trial_settings: null, trial_start: null },
    ...draft,
  }
}

export const payoutOf = (env: SandboxEnv, draft: Row): Row => ({
  id: newId(env, "po"),
  ...base(env, "payout"),
  ...{
    amount: 0,
    arrival_date: seconds(env),
    automatic: true,
    balance_transaction: newId(env, "txn"),
    currency: "eur",
  },
  ...{ description: "STRIPE PAYOUT", destination: newId(env, "ba"), failure_balance_transaction: null },
  ...{ failure_code: null, failure_message: null, method: "standard", original_payout: null },
  ...{ reconciliation_status: "completed", reversed_by: null, source_type: "card", statement_descriptor: null },
  ...{ status: "in_transit", type: "bank_account" },
  ...draft,
})

export function sessionOf(env: SandboxEnv, draft: Row): Row {
  const id = newId(env, "cs_test")
  return {
    id,
    ...base(env, "checkout.session"),
    ...{ after_expiration: null, allow_promotion_codes: null, amount_subtotal: null, amount_total: null },
    automatic_tax: { enabled: false, status: null },
    ...{ billing_address_collection: null, cancel_url: null, client_reference_id: null, consent: null },
    ...{ consent_collection: null, currency: null, currency_conversion: null, custom_fields: [] },
    custom_text: { shipping_address: null, submit: null, terms_of_service_acceptance: null },
    ...{ customer: null, customer_creation: "if_required", customer_details: null, customer_email: null },
    ...{ expires_at: seconds(env) + 86_400, invoice: null, invoice_creation: null, locale: null, mode: "payment" },
    ...{ payment_intent: null, payment_link: null, payment_method_collection: "always" },
    ...{ payment_method_configuration_details: null, payment_method_options: {}, payment_method_types: ["card"] },
    ...{
      payment_status: "unpaid",
      phone_number_collection: { enabled: false },
      recovered_from: null,
      setup_intent: null,
    },
    ...{ shipping_address_collection: null, shipping_cost: null, shipping_details: null, shipping_options: [] },
    ...{
      status: "open",
      submit_type: null,
      subscription: null,
      success_url: null,
      total_details: null,
      ui_mode: "hosted",
    },
    url: `${env.urlOf("checkout.stripe.com")}/c/pay/${id}`,
    ...draft,
  }
}

export const endpointOf = (env: SandboxEnv, draft: Row): Row => ({
  id: newId(env, "we"),
  ...base(env, "webhook_endpoint"),
  ...{ api_version: null, application: null, description: null, enabled_events: ["*"], status: "enabled" },
  ...draft,
})

export const eventOf = (env: SandboxEnv, type: string, object: Row, apiVersion: string): Row => ({
  id: newId(env, "evt"),
  ...{ object: "event", api_version: apiVersion, created: seconds(env), livemode: false, pending_webhooks: 1 },
  ...{ type, data: { object }, request: { id: null, idempotency_key: null } },
})
