export const home = {
  home: {
    title: "Home",
    hello: "Hello, {{name}}",
    salesToday: "Sold today",
    orders_one: "{{count}} order",
    orders_other: "{{count}} orders",
    noSales: "Nothing sold yet today.",
    openInvoices: "Customers owe",
    invoices_one: "{{count}} invoice",
    invoices_other: "{{count}} invoices",
    lowStock: "Items running low",
    stockIsWell: "There is enough of everything.",
    latestOrders: "Latest orders",
    happenings: "What happened last",
  },
  begin: {
    title: "Getting started",
    text: "From an empty business to the first sale. Do the steps in any order, leave when you like, and come back.",
    progress: "{{done}} of {{total}} steps done",
    goOn: "Go on",
    putAway: "Put the guide away",
    done: "done",
    toHome: "To the first page",
    steps: {
      details: {
        title: "Say who you are",
        text: "Name, address and tax number as they stand on your invoices.",
        action: "Business details",
      },
      tax: {
        title: "Set up tax",
        text: "The rates of your country, such as a standard and a reduced one.",
        action: "Tax classes",
      },
      products: {
        title: "Add what you sell",
        text: "The first product by hand, or all of them from a file of your old shop.",
        action: "First product",
      },
      shop: {
        title: "Connect your shop",
        text: "How the website shop and the marketplace work together with your books.",
        action: "Channels",
      },
      sale: {
        title: "Make the first sale",
        text: "Enter an order by hand, or place one in your own shop.",
        action: "First order",
      },
    },
  },
}
