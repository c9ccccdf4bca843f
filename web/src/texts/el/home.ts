import type { home as english } from "../en/home.ts"
import type { SameAs } from "../en/index.ts"

export const home: SameAs<typeof english> = {
  home: {
    title: "Αρχική",
    hello: "Γεια σας, {{name}}",
    salesToday: "Πωλήσεις σήμερα",
    orders_one: "{{count}} παραγγελία",
    orders_other: "{{count}} παραγγελίες",
    noSales: "Καμία πώληση ακόμη σήμερα.",
    openInvoices: "Οφειλές πελατών",
    invoices_one: "{{count}} τιμολόγιο",
    invoices_other: "{{count}} τιμολόγια",
    lowStock: "Είδη που τελειώνουν",
    stockIsWell: "Υπάρχουν αρκετά από όλα.",
    openTickets: "Ανοιχτά αιτήματα",
    ticketsOverdue: "Εκπρόθεσμα",
    ticketsUnassigned: "Χωρίς υπεύθυνο",
    brokenConnections: "Συνδέσεις με βλάβη",
    connectionsAreWell: "Όλες οι συνδέσεις λειτουργούν.",
    latestOrders: "Τελευταίες παραγγελίες",
    happenings: "Τι συνέβη τελευταία",
  },
  begin: {
    title: "Ξεκινώντας",
    text: "Από μια άδεια επιχείρηση έως την πρώτη πώληση. Με όποια σειρά θέλετε, σταματήστε και συνεχίστε όποτε θέλετε.",
    progress: "Έγιναν {{done}} από {{total}} βήματα",
    goOn: "Συνέχεια",
    putAway: "Απόκρυψη οδηγού",
    done: "έγινε",
    toHome: "Στην αρχική σελίδα",
    steps: {
      details: {
        title: "Πείτε ποιοι είστε",
        text: "Όνομα, διεύθυνση και ΑΦΜ όπως γράφονται στα τιμολόγια.",
        action: "Στοιχεία επιχείρησης",
      },
      tax: {
        title: "Ορίστε τον ΦΠΑ",
        text: "Οι συντελεστές της χώρας σας, π.χ. κανονικός και μειωμένος.",
        action: "Κατηγορίες ΦΠΑ",
      },
      products: {
        title: "Προσθέστε τι πουλάτε",
        text: "Το πρώτο προϊόν με το χέρι ή όλα από αρχείο του παλιού σας καταστήματος.",
        action: "Πρώτο προϊόν",
      },
      shop: {
        title: "Συνδέστε το κατάστημα",
        text: "Πώς συνεργάζονται το ηλεκτρονικό κατάστημα και η αγορά με τα βιβλία σας.",
        action: "Κανάλια",
      },
      sale: {
        title: "Κάντε την πρώτη πώληση",
        text: "Καταχωρίστε μια παραγγελία με το χέρι ή κάντε μία στο κατάστημά σας.",
        action: "Πρώτη παραγγελία",
      },
    },
  },
}
