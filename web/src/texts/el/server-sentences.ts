/** Sentences that the server writes while it works, in Greek, by the English one; `{}` is what it fills in. */
export const serverSentences: Readonly<Record<string, string>> = {
  // How a connection stands
  "Waits for the consent of a person": "Περιμένει τη συναίνεση κάποιου",
  "The login is being tried": "Δοκιμάζεται η σύνδεση",
  "The consent is being taken": "Λαμβάνεται η συναίνεση",
  "The vendor did not give its consent: {}": "Η υπηρεσία δεν έδωσε τη συναίνεσή της: {}",
  "it sent no code": "δεν έστειλε κωδικό",
  Disconnected: "Αποσυνδέθηκε",
  "Paused by {}": "Σε παύση από: {}",
  "Something went wrong on our side": "Κάτι πήγε στραβά στη δική μας πλευρά",
  "This installation has no public address (MORTISE_URL), so nobody can call it":
    "Αυτή η εγκατάσταση δεν έχει δημόσια διεύθυνση (MORTISE_URL), άρα κανείς δεν μπορεί να την καλέσει",
  // Logins
  "There is no refresh token": "Η σύνδεση δεν ανανεώνεται· συνδεθείτε ξανά",
  "The identity provider gave no usable answer": "Η υπηρεσία ταυτοποίησης δεν απάντησε όπως πρέπει",
  "The connection has no login": "Η σύνδεση δεν έχει στοιχεία εισόδου",
  "The vendor no longer takes the key that was entered": "Η υπηρεσία δεν δέχεται πια το κλειδί που δόθηκε",
  "Another process renews this login and does not end": "Η ανανέωση της σύνδεσης δεν τελειώνει· δοκιμάζεται ξανά",
  "The login was erased": "Τα στοιχεία εισόδου διαγράφηκαν",
  "The login no longer reaches this account": "Τα στοιχεία εισόδου δεν φτάνουν πια σε αυτόν τον λογαριασμό",
  "This login reaches no account": "Τα στοιχεία εισόδου δεν φτάνουν σε κανέναν λογαριασμό",
  "Every account of this login is connected already": "Κάθε λογαριασμός αυτής της εισόδου είναι ήδη συνδεδεμένος",
  "The consent was refused ({})": "Η συναίνεση δεν δόθηκε ({})",
  "The consent lacks {}": "Από τη συναίνεση λείπουν: {}",
  "Mailchimp does not say where the account is; connect it anew":
    "Το Mailchimp δεν λέει πού είναι ο λογαριασμός· συνδέστε το ξανά",
  "Autotask knows no such user": "Το Autotask δεν γνωρίζει τέτοιον χρήστη",
  // Calls
  "No answer in time": "Δεν ήρθε απάντηση εγκαίρως",
  "The connection broke": "Η σύνδεση διακόπηκε",
  "The vendor answered {}": "Η υπηρεσία απάντησε {}",
  "The vendor refused ({})": "Η υπηρεσία αρνήθηκε ({})",
  "The vendor's allowance is used up": "Το όριο κλήσεων της υπηρεσίας εξαντλήθηκε",
  "The answer is too large": "Η απάντηση είναι πολύ μεγάλη",
  "The answer is no list": "Η απάντηση δεν είναι κατάλογος",
  "The answer is no list of organisations": "Η απάντηση δεν είναι κατάλογος οργανισμών",
  "The answer is no record": "Η απάντηση δεν είναι εγγραφή",
  "The answer is no object of Stripe's": "Η απάντηση δεν είναι αντικείμενο του Stripe",
  "The answer says nothing of the change": "Η απάντηση δεν λέει τίποτα για την αλλαγή",
  "The answer names no shop": "Η απάντηση δεν ονομάζει κατάστημα",
  "The answer names no account": "Η απάντηση δεν ονομάζει λογαριασμό",
  "The answer holds no {}": "Από την απάντηση λείπει: {}",
  "{} is no host of {}": "Το {} δεν ανήκει στην υπηρεσία {}",
  "Slack: ratelimited": "Το Slack ζητά να περιμένουμε",
  "Slack: {}": "Το Slack απάντησε: {}",
  "The shop is frozen: its bill is not paid": "Το κατάστημα έχει παγώσει: ο λογαριασμός του δεν πληρώθηκε",
  "The shop is locked": "Το κατάστημα είναι κλειδωμένο",
  "There is no WooCommerce REST API at this address; switch on pretty permalinks":
    "Σε αυτή τη διεύθυνση δεν υπάρχει REST API του WooCommerce· ενεργοποιήστε τους φιλικούς συνδέσμους",
  // Records
  "There is no such action any more": "Η ενέργεια δεν υπάρχει πια",
  "Its answer can't be used: {}": "Η απάντησή της δεν χρησιμοποιείται: {}",
  "It can't be written there": "Δεν μπορεί να γραφτεί εκεί",
  "The vendor answered fewer records than were sent": "Η υπηρεσία απάντησε για λιγότερες εγγραφές από όσες στάλθηκαν",
  "The vendor answered a record of another kind": "Η υπηρεσία απάντησε με εγγραφή άλλου είδους",
  "{} never ends: more than {} pages": "{}: δεν τελειώνει, περισσότερες από {} σελίδες",
  "The vendor sent something that is no record": "Η υπηρεσία έστειλε κάτι που δεν είναι εγγραφή",
  "The vendor sent a record without an id": "Η υπηρεσία έστειλε εγγραφή χωρίς id",
  "The vendor sent a record ({}) that is nested too deeply":
    "Η υπηρεσία έστειλε εγγραφή ({}) με υπερβολικά πολλά επίπεδα",
  "A sync would be held back: {} of {} are missing there":
    "Ο συγχρονισμός θα σταματούσε για έγκριση: λείπουν εκεί {} από {}",
  "The shop has no product with the SKU {}": "Το κατάστημα δεν έχει προϊόν με κωδικό {}",
  "A product needs a name and a price to be sold": "Για να πωληθεί, ένα προϊόν χρειάζεται όνομα και τιμή",
  "HubSpot left a record out": "Το HubSpot παρέλειψε μια εγγραφή",
  "A refund names the payment that it gives back": "Μια επιστροφή χρημάτων αναφέρει την πληρωμή που επιστρέφεται",
  "Refused without a reason": "Απορρίφθηκε χωρίς αιτιολογία",
  "ConnectWise takes no company without an address; enter one, or make the company there":
    "Το ConnectWise δεν δέχεται εταιρεία χωρίς διεύθυνση· συμπληρώστε μία ή φτιάξτε την εταιρεία εκεί",
  "Autotask takes no company without a phone number; enter one, or make the company there":
    "Το Autotask δεν δέχεται εταιρεία χωρίς τηλέφωνο· συμπληρώστε ένα ή φτιάξτε την εταιρεία εκεί",
  "A ticket needs a company; ConnectWise takes none without":
    "Ένα αίτημα χρειάζεται εταιρεία· χωρίς αυτήν το ConnectWise δεν το δέχεται",
  "A ticket needs a company; Autotask takes none without":
    "Ένα αίτημα χρειάζεται εταιρεία· χωρίς αυτήν το Autotask δεν το δέχεται",
  "A ticket needs a client; HaloPSA takes none without":
    "Ένα αίτημα χρειάζεται πελάτη· χωρίς αυτόν το HaloPSA δεν το δέχεται",
  // What does not fit a schema
  "must have required property '{}' {}": "λείπει το «{}»",
  "must NOT have additional properties {}": "δεν υπάρχει τέτοιο πεδίο: {}",
  "{} must NOT have fewer than {} characters {}": "{}: χρειάζονται τουλάχιστον {} χαρακτήρες",
  "{} must NOT have more than {} characters {}": "{}: επιτρέπονται έως {} χαρακτήρες",
  '{} must match pattern "{}" {}': "{}: δεν έχει τη μορφή που πρέπει",
  '{} must match format "{}" {}': "{}: δεν έχει τη μορφή που πρέπει",
  "{} must be equal to one of the allowed values {}": "{}: δεν είναι μία από τις επιτρεπόμενες τιμές",
  "{} must be >= {} {}": "{}: πρέπει να είναι τουλάχιστον {}",
  "{} must be <= {} {}": "{}: πρέπει να είναι έως {}",
  "{} must be {} {}": "{}: πρέπει να είναι {}",
  // What the test of a channel looks at
  enabled: "ενεργοποιημένο",
  products_listed: "προϊόντα σε πώληση",
  last_sync: "τελευταίος συγχρονισμός",
  settings_coherent: "ρυθμίσεις που ταιριάζουν μεταξύ τους",
  site_linked: "συνδεδεμένο κατάστημα",
  site_open: "κατάστημα ανοιχτό",
  shipping_methods: "τρόποι αποστολής",
  seller_linked: "συνδεδεμένος πωλητής",
  "Switch the integration on in its settings.": "Ενεργοποιήστε το στις ρυθμίσεις του.",
  "List a product on this channel.": "Διαθέστε ένα προϊόν σε αυτό το κανάλι.",
  "The last sync failed; see the log.": "Ο τελευταίος συγχρονισμός απέτυχε· δείτε το ιστορικό.",
  "While the integration is off, orders are neither invoiced nor take stock, whatever the other switches say.":
    "Όσο είναι κλειστό, οι παραγγελίες ούτε τιμολογούνται ούτε δεσμεύουν απόθεμα, ό,τι κι αν λένε οι άλλοι διακόπτες.",
  "Make a storefront.": "Φτιάξτε ένα κατάστημα.",
  "Link a storefront that exists (siteId).": "Συνδέστε ένα κατάστημα που υπάρχει.",
  "Open the storefront.": "Ανοίξτε το κατάστημα.",
  "Give the storefront a shipping method, or its orders are sent free.":
    "Δώστε στο κατάστημα έναν τρόπο αποστολής, αλλιώς οι παραγγελίες του στέλνονται δωρεάν.",
  "Register as a seller on the marketplace and put its id into sellerId.":
    "Εγγραφείτε ως πωλητής στην αγορά και συνδέστε τον εδώ.",
}
