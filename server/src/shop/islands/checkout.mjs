// The checkout: what is missing is said before the form is sent, the total follows the way of delivery, and no order is sent twice.
import { announce, text } from "./page.mjs"

const required = ["email", "name", "line1", "city", "country"]

export function checkout() {
  const form = document.querySelector("form[data-checkout]")
  if (!(form instanceof HTMLFormElement)) return
  form.addEventListener("change", (event) => {
    const field = event.target
    if (field instanceof HTMLInputElement && field.name === "shippingMethod") showTotal(form, field)
  })
  form.addEventListener("focusout", (event) => {
    const field = event.target
    if (isField(field) && field.getAttribute("aria-invalid") === "true") say(field, problemOf(field))
  })
  form.addEventListener("submit", (event) => onSubmit(form, event))
  // Back from the next page, the form can be sent again.
  addEventListener("pageshow", () => setBusy(form, false))
}

/** @param {HTMLFormElement} form @param {Event} event */
function onSubmit(form, event) {
  if (form.dataset["busy"] === "true") return event.preventDefault()
  const problems = fieldsOf(form).flatMap((field) => {
    const said = problemOf(field)
    say(field, said)
    return said === "" ? [] : [{ id: field.id, said }]
  })
  for (const group of ["shippingMethod", "paymentMethod"]) {
    const options = form.querySelectorAll(`input[name=${group}]`)
    if (options.length > 0 && !form.querySelector(`input[name=${group}]:checked`))
      problems.push({ id: group, said: text(group) })
  }
  if (problems.length === 0) return setBusy(form, true)
  event.preventDefault()
  summarise(form, problems)
}

/** @param {HTMLFormElement} form @param {boolean} isBusy */
function setBusy(form, isBusy) {
  form.dataset["busy"] = String(isBusy)
  form.querySelector("button[type=submit]")?.setAttribute("aria-disabled", String(isBusy))
}

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** @param {EventTarget | null} target @returns {target is Field} */
function isField(target) {
  return (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && required.includes(target.name)
}

/** @param {HTMLFormElement} form @returns {Field[]} */
function fieldsOf(form) {
  return [...form.elements].filter(isField)
}

/** @param {Field} field */
function problemOf(field) {
  const value = field.value.trim()
  if (value === "") return text(field.name)
  return field.name === "email" && !/^[^\s@,;<>"()]+@[^\s@,;<>"()]+$/.test(value) ? text("emailWrong") : ""
}

/** Says what is wrong with a field, or that nothing is any more. @param {Field} field @param {string} said */
function say(field, said) {
  const id = `${field.id}-problem`
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each !== "" && each !== id)
  let line = document.getElementById(id)
  if (said === "") {
    line?.remove()
    field.removeAttribute("aria-invalid")
  } else {
    if (!line) {
      line = document.createElement("p")
      line.id = id
      line.className = "problem"
      field.after(line)
    }
    line.textContent = said
    field.setAttribute("aria-invalid", "true")
    others.push(id)
  }
  if (others.length > 0) field.setAttribute("aria-describedby", others.join(" "))
  else field.removeAttribute("aria-describedby")
}

/** The list of what is wrong, over the form and with the focus. @param {HTMLFormElement} form @param {{ id: string, said: string }[]} problems */
function summarise(form, problems) {
  document.getElementById("errors")?.remove()
  const box = document.createElement("div")
  box.id = "errors"
  box.className = "notice notice-danger errors"
  box.tabIndex = -1
  const title = document.createElement("h2")
  title.textContent = problems.length === 1 ? text("one") : text("some", problems.length)
  const list = document.createElement("ul")
  for (const { id, said } of problems) {
    const item = document.createElement("li")
    const link = document.createElement("a")
    link.href = `#${id}`
    link.textContent = said
    link.addEventListener("click", (event) => {
      event.preventDefault()
      document.getElementById(id)?.focus()
    })
    item.append(link)
    list.append(item)
  }
  const inner = document.createElement("div")
  inner.append(title, list)
  box.append(inner)
  form.before(box)
  box.focus()
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} chosen */
function showTotal(form, chosen) {
  const parts = { shipping: chosen.dataset["charge"], total: chosen.dataset["total"], tax: chosen.dataset["tax"] }
  for (const [name, value] of Object.entries(parts)) {
    const place = form.querySelector(`[data-sum-${name}]`)
    if (place && value !== undefined) place.textContent = value
  }
  announce(chosen.dataset["total"] ?? "")
}
