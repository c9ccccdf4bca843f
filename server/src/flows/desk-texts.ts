import { renderText } from "#platform/mail"
import type { Tenant } from "#platform/tenants"

/** What the desk writes, in the languages it is written in; another locale gets English. */
const texts = {
  en: {
    reply:
      "##-- Please write your answer above this line --##\n\n{{ body }}\n\n{% if leftOut != '' %}(Too large for a mail, to be read in the portal: {{ leftOut }})\n\n{% endif %}{{ agent }}\n{{ shop }}\n",
    received:
      "##-- Please write your answer above this line --##\n\nHello {{ name }},\n\nwe have your request under the number #{{ number }} and will answer here.\n\n{{ shop }}\n",
    rating:
      "Hello {{ name }},\n\nyour request #{{ number }} is done. How did it go?\n\n{{ link }}\n\nIf it is not done, simply answer this mail.\n\n{{ shop }}\n",
    staffReply: "{{ name }} wrote to #{{ number }} ({{ subject }}):\n\n{{ body }}\n\n{{ link }}\n",
    staffAssigned: "#{{ number }} ({{ subject }}) is yours now.\n\n{{ link }}\n",
    staffWarned: "#{{ number }} ({{ subject }}) comes near to the end of what was promised.\n\n{{ link }}\n",
    staffBreached: "#{{ number }} ({{ subject }}): what was promised is broken.\n\n{{ link }}\n",
  },
  el: {
    reply:
      "##-- Παρακαλούμε γράψτε την απάντησή σας πάνω από αυτή τη γραμμή --##\n\n{{ body }}\n\n{% if leftOut != '' %}(Πολύ μεγάλα για μήνυμα, θα τα βρείτε στην πύλη: {{ leftOut }})\n\n{% endif %}{{ agent }}\n{{ shop }}\n",
    received:
      "##-- Παρακαλούμε γράψτε την απάντησή σας πάνω από αυτή τη γραμμή --##\n\nΓεια σας {{ name }},\n\nλάβαμε το αίτημά σας με αριθμό #{{ number }} και θα απαντήσουμε εδώ.\n\n{{ shop }}\n",
    rating:
      "Γεια σας {{ name }},\n\nτο αίτημά σας #{{ number }} ολοκληρώθηκε. Πώς σας φάνηκε;\n\n{{ link }}\n\nΑν δεν λύθηκε, απλώς απαντήστε σε αυτό το μήνυμα.\n\n{{ shop }}\n",
    staffReply: "{{ name }} έγραψε στο #{{ number }} ({{ subject }}):\n\n{{ body }}\n\n{{ link }}\n",
    staffAssigned: "Το #{{ number }} ({{ subject }}) είναι πλέον δικό σας.\n\n{{ link }}\n",
    staffWarned: "Το #{{ number }} ({{ subject }}) πλησιάζει στο τέλος της προθεσμίας του.\n\n{{ link }}\n",
    staffBreached: "#{{ number }} ({{ subject }}): η προθεσμία που δόθηκε πέρασε.\n\n{{ link }}\n",
  },
} as const

/** One of the desk's texts. */
export type DeskText = keyof (typeof texts)["en"]

/** A text in the business's language; `data` is all it sees. */
export function deskText(tenant: Tenant, text: DeskText, data: Readonly<Record<string, unknown>>): Promise<string> {
  const template = texts[tenant.locale.startsWith("el") ? "el" : "en"][text]
  return renderText(template, { shop: tenant.name, ...data })
}
