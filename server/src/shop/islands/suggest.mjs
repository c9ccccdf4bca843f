// Suggestions below the search field: a combobox with a list (WAI-ARIA Authoring Practices, combobox with listbox).
import { announce, text } from "./page.mjs"

const waitMs = 150
const charsMin = 2

export function suggest() {
  for (const field of document.querySelectorAll("input[data-suggest]"))
    if (field instanceof HTMLInputElement) offer(field)
}

/** @param {HTMLInputElement} field */
function offer(field) {
  const list = document.createElement("ul")
  list.className = "suggest"
  list.id = `${field.id}-list`
  list.hidden = true
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", field.labels?.[0]?.textContent ?? "")
  field.after(list)
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
  ])
    field.setAttribute(name ?? "", value ?? "")

  /** @type {{ label: string, url: string }[]} */
  let items = []
  let at = -1
  let timer = 0
  let asked = 0

  /** @param {number} next */
  const mark = (next) => {
    at = next
    for (const [i, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(i === at))
    if (at < 0) field.removeAttribute("aria-activedescendant")
    else field.setAttribute("aria-activedescendant", `${list.id}-${at}`)
  }
  const close = () => {
    list.hidden = true
    field.setAttribute("aria-expanded", "false")
    mark(-1)
  }
  /** @param {{ label: string, url: string }[]} found */
  const draw = (found) => {
    items = found
    list.replaceChildren(
      ...found.map(({ label }, i) => {
        const item = document.createElement("li")
        item.id = `${list.id}-${i}`
        item.setAttribute("role", "option")
        item.textContent = label
        return item
      }),
    )
    list.hidden = found.length === 0
    field.setAttribute("aria-expanded", String(found.length > 0))
    mark(-1)
    if (found.length > 0) announce(text(found.length === 1 ? "suggestion" : "suggestions", found.length))
  }
  const ask = async () => {
    const wanted = field.value.trim()
    if (wanted.length < charsMin) return close()
    const mine = ++asked
    try {
      const reply = await fetch(`${field.dataset["suggest"]}?q=${encodeURIComponent(wanted)}`)
      const found = reply.ok ? await reply.json() : []
      if (mine === asked && document.activeElement === field) draw(found)
    } catch {
      close()
    }
  }
  field.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(ask, waitMs)
  })
  field.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step !== 0 && !list.hidden) {
      event.preventDefault()
      // One place more than there are items: the field itself, without a mark.
      const places = items.length + 1
      mark(((at + 1 + step + places) % places) - 1)
    } else if (event.key === "Escape") close()
    else if (event.key === "Enter" && at >= 0) {
      event.preventDefault()
      location.assign(items[at]?.url ?? "")
    }
  })
  list.addEventListener("pointerdown", (event) => {
    const item = event.target instanceof Element ? event.target.closest("li") : null
    const i = item ? [...list.children].indexOf(item) : -1
    event.preventDefault()
    if (i >= 0) location.assign(items[i]?.url ?? "")
  })
  field.addEventListener("blur", close)
}
