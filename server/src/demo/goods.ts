/** One product of the demo shop. */
export interface DemoProduct {
  readonly sku: string
  readonly name: string
  readonly category: string
  /** Euro, with tax. */
  readonly price: string
  readonly taxCode: "reduced" | "standard"
  readonly openingQuantity: number
}

/** name | price | tax (r reduced 13 %, s standard 24 %) by category. Prices are what a Greek delicatessen asks in 2026. */
const shelves: Readonly<Record<string, readonly string[]>> = {
  "Olive oil & olives": [
    "Εξαιρετικό παρθένο ελαιόλαδο Κολυμβάρι · Extra virgin olive oil Kolymvari 500 ml|11.90|r",
    "Εξαιρετικό παρθένο ελαιόλαδο Κολυμβάρι · Extra virgin olive oil Kolymvari 5 l|74.00|r",
    "Αγουρέλαιο Κορωνέικη · Early harvest Koroneiki 500 ml|15.50|r",
    "Βιολογικό ελαιόλαδο Μάνης · Organic olive oil Mani 750 ml|16.80|r",
    "Ελιές Καλαμών · Kalamata olives 370 g|4.20|r",
    "Ελιές Χαλκιδικής · Green Halkidiki olives 370 g|4.00|r",
    "Θρούμπες Θάσου · Thassos throuba olives 250 g|3.90|r",
    "Πάστα ελιάς · Olive paste 180 g|3.60|r",
    "Ελιές γεμιστές με αμύγδαλο · Olives stuffed with almond 350 g|5.10|r",
  ],
  Cheese: [
    "Φέτα ΠΟΠ βαρελίσια · Feta PDO from the barrel 400 g|6.40|r",
    "Γραβιέρα Κρήτης ΠΟΠ · Graviera of Crete PDO 300 g|7.20|r",
    "Κεφαλοτύρι · Kefalotyri 300 g|6.10|r",
    "Μανούρι ΠΟΠ · Manouri PDO 200 g|3.80|r",
    "Ανθότυρο ξερό · Dry anthotyro 250 g|4.30|r",
    "Μετσοβόνε ΠΟΠ · Metsovone PDO 250 g|6.90|r",
    "Χαλλούμι ΠΟΠ · Halloumi PDO 225 g|4.10|r",
    "Λαδοτύρι Μυτιλήνης ΠΟΠ · Ladotyri of Mytilene PDO 350 g|8.60|r",
  ],
  "Honey & sweets": [
    "Θυμαρίσιο μέλι · Thyme honey 450 g|12.50|r",
    "Μέλι πεύκου · Pine honey 450 g|8.90|r",
    "Μέλι ελάτης Βανίλια ΠΟΠ · Fir honey Vanilia PDO 450 g|13.80|r",
    "Παστέλι με σουσάμι · Sesame bar 60 g|1.20|s",
    "Χαλβάς Φαρσάλων · Farsala halva 400 g|4.70|s",
    "Χαλβάς ταχινιού με κακάο · Tahini halva with cocoa 400 g|4.40|s",
    "Λουκούμι Σύρου · Syros loukoumi 400 g|5.20|s",
    "Γλυκό του κουταλιού βύσσινο · Sour cherry spoon sweet 450 g|5.60|s",
    "Γλυκό του κουταλιού σύκο · Fig spoon sweet 450 g|5.60|s",
    "Μαρμελάδα πικρό πορτοκάλι · Bitter orange marmalade 380 g|4.50|s",
    "Μελομακάρονα · Melomakarona 500 g|7.80|s",
    "Κουραμπιέδες · Kourabiedes 500 g|7.80|s",
  ],
  "Pasta & pulses": [
    "Χυλοπίτες παραδοσιακές · Egg noodles hilopites 500 g|3.40|r",
    "Τραχανάς γλυκός · Sweet trahanas 500 g|3.60|r",
    "Τραχανάς ξινός · Sour trahanas 500 g|3.60|r",
    "Φάβα Σαντορίνης ΠΟΠ · Santorini fava PDO 400 g|8.90|r",
    "Γίγαντες Πρεσπών ΠΓΕ · Giant beans of Prespes PGI 500 g|5.40|r",
    "Φακές Εγκλουβής · Lentils of Englouvi 400 g|6.80|r",
    "Ρεβίθια · Chickpeas 500 g|2.40|r",
    "Κριθαράκι · Orzo 500 g|1.70|r",
    "Μακαρόνια ολικής · Wholemeal spaghetti 500 g|1.90|r",
    "Ρύζι γλασέ · Glazed rice 1 kg|3.10|r",
  ],
  "Herbs & spices": [
    "Ρίγανη Ταϋγέτου · Oregano of Taygetos 50 g|2.80|r",
    "Τσάι του βουνού · Mountain tea 40 g|3.20|r",
    "Φασκόμηλο · Sage 40 g|2.70|r",
    "Δίκταμο Κρήτης · Dittany of Crete 30 g|3.90|r",
    "Κρόκος Κοζάνης ΠΟΠ · Kozani saffron PDO 1 g|6.50|r",
    "Θρούμπι · Savory 40 g|2.60|r",
    "Χαμομήλι · Chamomile 40 g|2.90|r",
    "Μαστίχα Χίου ΠΟΠ · Chios mastic PDO 10 g|4.90|r",
    "Μπούκοβο · Chilli flakes 50 g|1.90|r",
    "Αφρίνα · Sea salt flakes 150 g|3.30|r",
  ],
  "Wine & spirits": [
    "Ασύρτικο Σαντορίνης · Assyrtiko Santorini 750 ml|24.50|s",
    "Ξινόμαυρο Νάουσας · Xinomavro Naoussa 750 ml|16.90|s",
    "Αγιωργίτικο Νεμέας · Agiorgitiko Nemea 750 ml|12.40|s",
    "Μοσχοφίλερο Μαντινείας · Moschofilero Mantinia 750 ml|11.20|s",
    "Ρετσίνα · Retsina 500 ml|3.90|s",
    "Μοσχάτο Σάμου · Samos muscat 500 ml|10.80|s",
    "Τσίπουρο χωρίς γλυκάνισο · Tsipouro without anise 200 ml|7.60|s",
    "Ούζο Πλωμαρίου · Ouzo of Plomari 700 ml|13.90|s",
    "Ρακή Κρήτης · Cretan raki 500 ml|9.80|s",
    "Μπίρα αρτοποιείου · Craft lager 330 ml|2.60|s",
  ],
  "Coffee & drinks": [
    "Ελληνικός καφές · Greek coffee 194 g|4.10|s",
    "Ελληνικός καφές ντεκαφεϊνέ · Greek coffee decaf 100 g|3.20|s",
    "Σουμάδα · Almond cordial 500 ml|6.40|s",
    "Χυμός ρόδι · Pomegranate juice 1 l|5.30|s",
    "Πορτοκαλάδα με ανθρακικό · Sparkling orangeade 330 ml|1.10|s",
    "Φυσικό μεταλλικό νερό · Natural mineral water 1 l|0.70|r",
    "Ξινό νερό Φλώρινας · Sparkling water of Florina 330 ml|0.90|r",
  ],
  "Fish & preserves": [
    "Σαρδέλες σε ελαιόλαδο · Sardines in olive oil 120 g|3.70|r",
    "Αντζούγιες φιλέτο · Anchovy fillets 100 g|4.60|r",
    "Λακέρδα · Lakerda 200 g|9.90|r",
    "Αυγοτάραχο Μεσολογγίου ΠΟΠ · Bottarga of Mesolongi PDO 100 g|28.00|r",
    "Ντολμαδάκια γιαλαντζί · Stuffed vine leaves 400 g|4.80|r",
    "Πιπεριές Φλωρίνης ψητές · Roasted Florina peppers 450 g|4.90|r",
    "Λιαστή ντομάτα · Sun-dried tomatoes 280 g|5.20|r",
    "Κάπαρη Σαντορίνης · Santorini capers 100 g|5.80|r",
    "Τοματάκι Σαντορίνης πελτές · Santorini tomato paste 200 g|5.50|r",
    "Ταραμάς λευκός · White taramas 250 g|4.40|r",
  ],
  "Home & gifts": [
    "Σαπούνι ελαιολάδου · Olive oil soap 125 g|2.90|s",
    "Ξύλινη κουτάλα από ελιά · Olive wood spoon|8.50|s",
    "Μπρίκι χάλκινο · Copper briki|14.90|s",
    "Καλάθι δώρου «Αιγαίο» · Gift basket Aegean|49.00|s",
    "Καλάθι δώρου «Κρήτη» · Gift basket Crete|65.00|s",
  ],
}

/** Every product of the demo shop, with SKUs in order. */
export const demoProducts: readonly DemoProduct[] = Object.entries(shelves)
  .flatMap(([category, rows]) => rows.map((row) => ({ category, row })))
  .map(({ category, row }, i) => {
    const [name = "", price = "0", tax = "s"] = row.split("|")
    return {
      sku: `MZ-${String(i + 1).padStart(3, "0")}`,
      name,
      category,
      price,
      taxCode: tax === "r" ? "reduced" : "standard",
      openingQuantity: 40 + ((i * 37) % 160),
    }
  })
