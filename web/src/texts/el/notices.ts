import type { SameAs } from "../en/index.ts"
import type { notices as english } from "../en/notices.ts"

export const notices: SameAs<typeof english> = {
  notices: {
    title: "Ειδοποιήσεις",
    show: "Δείτε τις ειδοποιήσεις σας",
    unread_one: "Ειδοποιήσεις, {{shown}} αδιάβαστη",
    unread_other: "Ειδοποιήσεις, {{shown}} αδιάβαστες",
    isUnread: "αδιάβαστη",
    onlyUnread: "Αδιάβαστες",
    readAll: "Σήμανση όλων ως διαβασμένων",
    readOne: "Σήμανση ως διαβασμένης: {{text}}",
    allRead_one: "{{count}} ειδοποίηση σημάνθηκε ως διαβασμένη",
    allRead_other: "{{count}} ειδοποιήσεις σημάνθηκαν ως διαβασμένες",
    markRead: "Σήμανση ως διαβασμένων",
    markUnread: "Σήμανση ως αδιάβαστων",
    settings: "Ρυθμίσεις ειδοποιήσεων",
    what: "Τι",
    topic: "Θέμα",
    emptyTitle: "Καμία ειδοποίηση",
    emptyText:
      "Εδώ μαθαίνετε τι σας χρειάζεται: ένα αίτημα που σας ανατέθηκε, ένα είδος που τελειώνει, μια υπηρεσία που ζητά νέα σύνδεση. Φυλάσσονται για 90 ημέρες.",
    kinds: {
      stock_low: "Τελειώνει: {{item}}, απομένουν {{available}} (όριο {{threshold}})",
      connection_broken: "Το {{service}} ζητά νέα σύνδεση· μέχρι τότε δεν συγχρονίζεται τίποτα",
      webhook_disabled: "Απενεργοποιήθηκε το webhook {{name}}",
      warranty_ending: "Η εγγύηση για {{item}} ({{client}}) λήγει στις {{endsOn}}",
      invoice_overdue: "Το τιμολόγιο {{number}} έληξε στις {{dueDate}}: οφείλονται {{amount}}",
      ticket_replied: "{{name}}: απάντηση στο #{{number}} · {{subject}}",
      ticket_assigned: "Το #{{number}} είναι πλέον δικό σας · {{subject}}",
      ticket_warned: "Το #{{number}} πλησιάζει στην προθεσμία του · {{subject}}",
      ticket_breached: "Το #{{number}} ξεπέρασε την προθεσμία του · {{subject}}",
    },
    topics: {
      tickets: "Αιτήματα",
      stock_low: "Απόθεμα",
      invoice_overdue: "Ληξιπρόθεσμα τιμολόγια",
      connection_broken: "Συνδέσεις",
      webhook_disabled: "Webhooks",
      warranty_ending: "Εγγυήσεις",
    },
  },
}
