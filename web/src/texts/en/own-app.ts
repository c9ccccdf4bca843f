export const ownApp = {
  ownApp: {
    title: "Your own app there",
    about: "Log in through an app of your own at {{name}}, and prove its messages by its secret. Both stay sealed.",
    secretTitle: "Its messages",
    aboutSecret:
      "A secret proves that a message is from {{name}}; it stays sealed. Without it changes are read by the clock.",
    whose: "Logins go through",
    of: { own: "Your own app", installation: "The app of this installation", nobody: "No app yet" },
    clientId: "Client ID",
    clientSecret: "Client secret",
    webhookSecret: "Secret of its messages",
    webhookHint: "What proves that a message is from {{name}}; its documentation page says what is entered here.",
    isEntered: "Entered",
    isMissing: "Not entered",
    redirectUrl: "Send people back to",
    webhookUrl: "Send messages to",
    enter: "Enter",
    change: "Replace",
    drop: "Remove",
    dropTitle: "Remove your app's secrets?",
    dropText: "Logins go through the installation's app again; connections of your own app have to be connected anew.",
  },
}
