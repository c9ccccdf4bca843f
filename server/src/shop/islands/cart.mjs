// The cart beside the page: what is put in shows at once, and the page stays.
import { announce, send, text } from "./page.mjs"

export function cart() {
  document.addEventListener("submit", onSubmit)
  document.addEventListener("change", onChange)
}

/** @param {SubmitEvent} event */
async function onSubmit(event) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !("add" in form.dataset || isInDrawer(form))) return
  event.preventDefault()
  const button = event.submitter
  button?.setAttribute("aria-busy", "true")
  const told = await send(form, button)
  button?.removeAttribute("aria-busy")
  if (told === undefined) return form.submit()
  if (told.problem !== undefined || told.piece == null) return tellProblem(told.problem ?? text("failed"), form)
  show(told.piece, told.count ?? 0)
  announce(told.said ?? "")
}

/** A quantity in the drawer counts when it is left. @param {Event} event */
function onChange(event) {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || field.type !== "number" || !field.form || !isInDrawer(field.form)) return
  if (field.checkValidity()) field.form.requestSubmit()
}

/** @param {HTMLFormElement} form */
function isInDrawer(form) {
  return "cart" in form.dataset && form.closest("dialog") !== null
}

/** @param {string} piece @param {number} count */
function show(piece, count) {
  const dialog = drawer()
  dialog.innerHTML = piece
  for (const badge of document.querySelectorAll("[data-cart-count]")) {
    badge.setAttribute("data-cart-count", String(count))
    badge.textContent = String(count)
  }
  if (!dialog.open) dialog.showModal()
}

function drawer() {
  const known = document.querySelector("dialog.drawer")
  if (known instanceof HTMLDialogElement) return known
  const dialog = document.createElement("dialog")
  dialog.className = "drawer"
  dialog.setAttribute("aria-labelledby", "drawer-title")
  dialog.addEventListener("click", (event) => {
    const target = event.target
    if (target === dialog || (target instanceof Element && target.closest("[data-close]"))) dialog.close()
  })
  document.body.append(dialog)
  return dialog
}

/** @param {string} said @param {HTMLFormElement} form */
function tellProblem(said, form) {
  let line = form.querySelector("[data-problem]")
  if (!line) {
    line = document.createElement("p")
    line.className = "problem"
    line.setAttribute("data-problem", "")
    form.append(line)
  }
  line.textContent = said
  announce(said)
}
