import type { SameAs } from "../en/index.ts"
import type { marketplace as english } from "../en/marketplace.ts"

export const marketplace: SameAs<typeof english> = {
  listings: {
    title: "Καταχωρίσεις",
    search: "Όνομα",
    name: "Προϊόν",
    seller: "Πωλητής",
    price: "Τιμή",
    available: "Διαθέσιμα",
    unlimited: "κατόπιν παραγγελίας",
    category: "Κατηγορία",
    changed: "Άλλαξε",
    state: { active: "Προς πώληση", paused: "Σε παύση", sold_out: "Εξαντλήθηκε" },
    emptyTitle: "Δεν υπάρχουν ακόμη καταχωρίσεις",
    emptyText: "Εδώ βρίσκονται όσα προσφέρουν οι πωλητές στην αγορά σας, όπως τα βλέπουν οι αγοραστές.",
  },
  payouts: {
    title: "Εκταμιεύσεις",
    made: "Έγινε",
    seller: "Πωλητής",
    batch: "Εκτέλεση",
    closed: "Έκλεισε",
    state: { processing: "Στην τράπεζα", paid: "Πληρώθηκε", failed: "Απορρίφθηκε" },
    markPaid: "Η τράπεζα πλήρωσε",
    paidQuestion_one: "{{count}} εκταμίευση σημειώνεται ως πληρωμένη. Δεν αναιρείται.",
    paidQuestion_other: "{{count}} εκταμιεύσεις σημειώνονται ως πληρωμένες. Δεν αναιρείται.",
    emptyTitle: "Δεν υπάρχουν ακόμη εκταμιεύσεις",
    emptyText: "Εδώ βρίσκονται όσα πληρώνονται στους πωλητές της αγοράς σας.",
  },
  happened: {
    title: "Γεγονότα",
    live: "Τα νέα έρχονται μόνα τους",
    data: "Τι λέει",
    deliveries: "Πού στάλθηκε",
    since: "Από",
    emptyTitle: "Δεν έχει συμβεί ακόμη τίποτα",
    emptyText: "Κάθε αλλαγή της επιχείρησης είναι ένα γεγονός· τα webhooks και η ζωντανή ροή τα μεταφέρουν.",
  },
}
