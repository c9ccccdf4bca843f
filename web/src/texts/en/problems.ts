/** What refusals say. A code that is not here is shown by the server's own sentence. */
export const problems = {
  unreachable: "Mortise does not answer. Check the network and try again; nothing you typed is lost.",
  unexpected: "Something unexpected happened in this window. Load the page anew and try again.",
  requestId: "Number for support: {{id}}",
  codes: {
    auth_forbidden: "Your role does not allow this. An owner or admin of the business can change that.",
    auth_required: "Please sign in again.",
    auth_invalid_email_or_password: "The address or the password is wrong.",
    auth_user_already_exists_use_another_email: "There is an account with this address already. Sign in with it.",
    auth_invalid_code: "The code is wrong or too old. Enter the one shown now.",
    auth_invalid_token: "This link is not valid any more. Ask for a new one.",
    auth_invalid_password: "The password is wrong.",
    rate_limited: "That was too often in a short time. Wait a minute and try again.",
    version_mismatch:
      "Somebody else has changed this meanwhile. Load the page anew, look at their change, and make yours again.",
    request_invalid: "Something in the form is not as it should be; look at the marked fields.",
    internal_error: "Something went wrong on the server. It was written down there; try again in a moment.",
    sales_address_refused:
      "The address {{address}} can't stand on a page. Allowed are https://, http://, mailto:, tel:, #place and ~/page.",
    sales_draft_unfinished: "Block {{place}} is not complete. Fill in what is marked, then publish.",
    sales_insufficient_stock: "There is not enough in stock for this.",
    desk_in_use: "This is still used by {{by}}; change that first.",
    desk_name_taken: "There is one called “{{name}}” already; choose another name.",
    desk_default_missing: "This is the default; make another one the default first.",
    desk_queue_archived: "This queue is archived and takes nothing new; choose another one.",
    desk_target_unreachable:
      "{{minutes}} minutes of working time do not come within ten years by this calendar; shorten the target or lengthen the hours.",
    desk_template_invalid: "The text can't be filled in: {{reason}}. Look at what stands in double braces.",
    mailbox_address_taken: "There is a mailbox for {{address}} already.",
    mailbox_too_many: "A business has at most 50 mailboxes.",
    record_unknown: "This record does not exist any more.",
  },
}
