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
    deal_unknown: "This deal does not exist any more.",
    deal_step: "A deal that is won or lost can't become the other at once. Take it up again first.",
    deal_reason_missing: "Say why the deal was lost; that is what is learned from it.",
    deal_reason_early: "A reason, an order and an invoice belong to a deal that is won or lost; this one stays open.",
    deal_linked: "The deal became an order or an invoice. Take these links away first.",
    deal_not_won: "Only a deal that was won became an order or an invoice. Mark it as won first.",
    deal_link_unknown: "The deal's client has no such order or invoice. Choose one of this client.",
    deal_customer_linked:
      "The deal became an order or an invoice of its client. Take these links away before it gets another one.",
    deal_owner_unknown: "Whoever was chosen is no member of this business any more. Choose somebody else.",
    pipeline_unknown: "This pipeline does not exist any more.",
    pipeline_name_taken: "There is a pipeline “{{name}}” already; choose another name.",
    pipeline_too_many: "There can be {{max}} of them at most. Remove one that nobody needs.",
    pipeline_stages_incomplete:
      "A pipeline needs at least one stage each that means open, won and lost. Add the one that is missing.",
    pipeline_stage_doubled: "Two stages are called “{{name}}”; each needs a name of its own.",
    pipeline_probability_wrong:
      "The stage “{{name}}” has a wrong likelihood: 100 where it means won, 0 where it means lost, 0 to 100 else.",
    pipeline_in_use: "Deals are in the pipeline “{{name}}”. Move them to another one first.",
    pipeline_default: "Deals begin in “{{name}}”. Let them begin in another pipeline first.",
    stage_unknown: "This stage does not exist any more. Load the page anew and choose another one.",
    stage_in_use:
      "Deals are in a stage that would go, or would mean something else. Move them to another stage first, then save again.",
    connection_inputs_wrong: "What was entered can't be used: {{reason}}. Check that it was copied whole.",
    record_unknown: "This record does not exist any more.",
  },
}
