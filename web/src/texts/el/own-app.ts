import type { SameAs } from "../en/index.ts"
import type { ownApp as english } from "../en/own-app.ts"

export const ownApp: SameAs<typeof english> = {
  ownApp: {
    title: "Η δική σας εφαρμογή εκεί",
    about:
      "Σύνδεση μέσω δικής σας εφαρμογής στο {{name}}· το μυστικό της αποδεικνύει τα μηνύματά της. Μένουν σφραγισμένα.",
    whose: "Οι συνδέσεις γίνονται μέσω",
    of: { own: "Της δικής σας εφαρμογής", installation: "Της εφαρμογής της εγκατάστασης", nobody: "Καμίας ακόμη" },
    clientId: "Αναγνωριστικό (client ID)",
    clientSecret: "Μυστικό (client secret)",
    webhookSecret: "Μυστικό των μηνυμάτων της",
    webhookHint: "Αποδεικνύει ότι ένα μήνυμα είναι από το {{name}}· η σελίδα τεκμηρίωσης λέει τι γράφεται εδώ.",
    isEntered: "Καταχωρίστηκε",
    isMissing: "Δεν καταχωρίστηκε",
    redirectUrl: "Επιστροφή στη διεύθυνση",
    webhookUrl: "Μηνύματα στη διεύθυνση",
    enter: "Καταχώριση",
    change: "Αντικατάσταση",
    drop: "Διαγραφή",
    dropTitle: "Να διαγραφούν τα μυστικά της εφαρμογής σας;",
    dropText:
      "Οι συνδέσεις γίνονται πάλι μέσω της εφαρμογής της εγκατάστασης· όσες έγιναν με τη δική σας πρέπει να ξαναγίνουν.",
  },
}
