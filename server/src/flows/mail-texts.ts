import { formatMoney } from "#kernel"
import { renderText } from "#platform/mail"
import type { Tenant } from "#platform/tenants"

/** The mails that flows send, in the languages they are written in; another locale gets English. */
const texts = {
  en: {
    confirmation: {
      subject: "Your order {{ number }} at {{ shop }}",
      text: "Thank you, {{ name }}.\n\nWe have your order {{ number }}:\n{% for line in lines %}\n- {{ line.quantity }} x {{ line.description }}: {{ line.total }}{% endfor %}\n\nTotal: {{ total }}\n{% if link %}\nHow your order is doing: {{ link }}\n{% endif %}\n{{ shop }}\n",
    },
    receipt: {
      subject: "We received {{ amount }}",
      text: "Hello {{ name }},\n\nwe received your payment of {{ amount }}. Thank you.\n\n{{ shop }}\n",
    },
    reminder: {
      subject: "Invoice {{ number }} is overdue",
      text: "Hello {{ name }},\n\ninvoice {{ number }} was due on {{ dueDate }}; {{ amount }} are open. If you have paid meanwhile, there is nothing to do.\n\n{{ shop }}\n",
    },
    invoice: {
      subject: "Invoice {{ number }} of {{ shop }}",
      text: "Hello {{ name }},\n\nplease find invoice {{ number }} over {{ amount }} attached. It is due on {{ dueDate }}.\n\n{{ shop }}\n",
    },
    webhookDisabled: {
      subject: "Webhook endpoint disabled: {{ name }}",
      text: "Nothing is sent to the webhook endpoint {{ name }} any more.\n\nReason: {{ reason }} (gone: the receiver answered that it is no longer there; failing: it has only failed for five days; order: an event of its strict order could not be delivered).\n\nWhat it missed is kept and can be sent when the endpoint is enabled again.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    lowStock: {
      subject: "Low stock: {{ item }}",
      text: "{{ item }} is down to {{ available }} (the threshold is {{ threshold }}). It is time to reorder.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    connectionBroken: {
      subject: "{{ service }} asks for a new login",
      text: "{{ service }} no longer takes our login ({{ reason }}). Nothing is synced until somebody logs in again; what changes meanwhile is kept and sent then.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    invoiceOverdue: {
      subject: "Overdue: invoice {{ number }}",
      text: "Invoice {{ number }} was due on {{ dueDate }}; {{ amount }} are open.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    warranty: {
      subject: "Warranty ends: {{ item }}",
      text: "The warranty of {{ item }} of {{ client }} ends on {{ endsOn }}.\n\n{{ link }}\n\n{{ shop }}\n",
    },
  },
  el: {
    confirmation: {
      subject: "Η παραγγελία σας {{ number }} στο {{ shop }}",
      text: "Ευχαριστούμε, {{ name }}.\n\nΛάβαμε την παραγγελία σας {{ number }}:\n{% for line in lines %}\n- {{ line.quantity }} x {{ line.description }}: {{ line.total }}{% endfor %}\n\nΣύνολο: {{ total }}\n{% if link %}\nΗ πορεία της παραγγελίας σας: {{ link }}\n{% endif %}\n{{ shop }}\n",
    },
    receipt: {
      subject: "Λάβαμε {{ amount }}",
      text: "Γεια σας {{ name }},\n\nλάβαμε την πληρωμή σας {{ amount }}. Ευχαριστούμε.\n\n{{ shop }}\n",
    },
    reminder: {
      subject: "Το τιμολόγιο {{ number }} έχει λήξει",
      text: "Γεια σας {{ name }},\n\nτο τιμολόγιο {{ number }} έληξε στις {{ dueDate }}· μένουν {{ amount }}. Αν έχετε ήδη πληρώσει, αγνοήστε αυτό το μήνυμα.\n\n{{ shop }}\n",
    },
    invoice: {
      subject: "Τιμολόγιο {{ number }} από {{ shop }}",
      text: "Γεια σας {{ name }},\n\nθα βρείτε συνημμένο το τιμολόγιο {{ number }}, ποσού {{ amount }}. Λήγει στις {{ dueDate }}.\n\n{{ shop }}\n",
    },
    webhookDisabled: {
      subject: "Απενεργοποιήθηκε το webhook: {{ name }}",
      text: "Δεν στέλνεται πια τίποτα στο webhook {{ name }}.\n\nΑιτία: {{ reason }}. Ό,τι δεν παραδόθηκε φυλάσσεται και μπορεί να σταλεί όταν ενεργοποιηθεί ξανά.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    lowStock: {
      subject: "Χαμηλό απόθεμα: {{ item }}",
      text: "{{ item }}: απομένουν {{ available }} (όριο {{ threshold }}). Ώρα για παραγγελία.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    connectionBroken: {
      subject: "Το {{ service }} ζητά νέα σύνδεση",
      text: "Το {{ service }} δεν δέχεται πια τη σύνδεσή μας ({{ reason }}). Τίποτα δεν συγχρονίζεται μέχρι να συνδεθεί κάποιος ξανά· οι αλλαγές φυλάσσονται και στέλνονται τότε.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    invoiceOverdue: {
      subject: "Ληξιπρόθεσμο: τιμολόγιο {{ number }}",
      text: "Το τιμολόγιο {{ number }} έληξε στις {{ dueDate }}· μένουν {{ amount }}.\n\n{{ link }}\n\n{{ shop }}\n",
    },
    warranty: {
      subject: "Λήγει η εγγύηση: {{ item }}",
      text: "Η εγγύηση για {{ item }} ({{ client }}) λήγει στις {{ endsOn }}.\n\n{{ link }}\n\n{{ shop }}\n",
    },
  },
} as const

/** One of the mails. */
export type MailText = keyof (typeof texts)["en"]

/** Subject and text of a mail in the business's language. */
export async function written(
  tenant: Tenant,
  mail: MailText,
  data: Readonly<Record<string, unknown>>,
): Promise<{ subject: string; text: string }> {
  const { subject, text } = texts[tenant.locale.startsWith("el") ? "el" : "en"][mail]
  const known = { shop: tenant.name, ...data }
  return { subject: await renderText(subject, known), text: await renderText(text, known) }
}

/** An amount as the business writes it. */
export function amountIn(tenant: Tenant, minor: string, currency: string): string {
  return formatMoney(BigInt(minor), currency, tenant.locale)
}
