// What the parts of the script share: the page's own words, its live region, and how to ask the server.

/** @type {Record<string, string>} */
const texts = JSON.parse(document.body.dataset["texts"] ?? "{}")

/** A text of the page; `#` in it is the number. @param {string} name @param {number} [count] */
export function text(name, count) {
  const found = texts[name] ?? ""
  return count === undefined ? found : found.replace("#", String(count))
}

/** Says something to readers of the screen. @param {string} said */
export function announce(said) {
  const live = document.getElementById("live")
  if (!live) return
  live.textContent = ""
  // A change of text is spoken, an equal text is not.
  requestAnimationFrame(() => {
    live.textContent = said
  })
}

/**
 * Sends a form as our script. Undefined when nothing was answered: the form is then sent the plain way.
 * @param {HTMLFormElement} form @param {HTMLElement | null} [by]
 * @returns {Promise<{ count?: number, said?: string, problem?: string, piece?: string | null } | undefined>}
 */
export async function send(form, by) {
  const data = new FormData(form)
  if (by instanceof HTMLButtonElement && by.name) data.append(by.name, by.value)
  const body = new URLSearchParams()
  for (const [name, value] of data) body.append(name, String(value))
  try {
    const reply = await fetch(form.action, { method: "POST", body, headers: { "x-mortise-shop": "1" } })
    return await reply.json()
  } catch {
    return undefined
  }
}
