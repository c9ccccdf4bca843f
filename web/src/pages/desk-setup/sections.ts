/** The pages of the desk's setup, in the order of their tabs. */
export const deskSections = [
  { to: "/settings/desk/queues", key: "queues", needs: "desk:manage" },
  { to: "/settings/desk/policies", key: "policies", needs: "desk:manage" },
  { to: "/settings/desk/calendars", key: "calendars", needs: "desk:manage" },
  { to: "/settings/desk/canned-replies", key: "canned", needs: "desk:write" },
  { to: "/settings/desk/mailboxes", key: "mailboxes", needs: "desk:manage" },
  { to: "/settings/desk/mails", key: "mails", needs: "desk:manage" },
  { to: "/settings/desk/general", key: "general", needs: "desk:manage" },
] as const
