// A product's page: pictures change in place, and price, stock and number follow the chosen variant.

export function gallery() {
  for (const box of document.querySelectorAll("[data-gallery]")) {
    const main = box.querySelector(".gallery-main img")
    if (!(main instanceof HTMLImageElement)) continue
    box.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("[data-thumb]") : null
      if (!(link instanceof HTMLAnchorElement)) return
      event.preventDefault()
      for (const other of box.querySelectorAll("[data-thumb]")) other.removeAttribute("aria-current")
      link.setAttribute("aria-current", "true")
      showPicture(main, link.href, link.dataset["srcset"] ?? "", link.dataset["alt"] ?? "")
    })
  }
}

export function variants() {
  const box = document.querySelector("[data-variants]")
  const form = box?.closest("form")
  if (!box || !form) return
  form.addEventListener("change", (event) => {
    const field = event.target
    const chosen = field instanceof HTMLSelectElement ? field.selectedOptions[0] : field
    if (!(chosen instanceof HTMLElement) || !("price" in chosen.dataset)) return
    // The server has made these pieces of HTML for this very page.
    for (const name of ["price", "stock"]) {
      const place = form.querySelector(`[data-${name}]:not(input):not(option)`)
      if (place) place.innerHTML = chosen.dataset[name] ?? ""
    }
    const sku = form.querySelector("span[data-sku]")
    if (sku) sku.textContent = chosen.dataset["sku"] ?? ""
    showVariant(chosen.dataset["image"] ?? "")
  })
}

/** @param {string} url */
function showVariant(url) {
  if (url === "") return
  for (const link of document.querySelectorAll("[data-thumb]"))
    if (link.getAttribute("href") === url && link instanceof HTMLElement) link.click()
}

/** @param {HTMLImageElement} image @param {string} url @param {string} srcset @param {string} alt */
function showPicture(image, url, srcset, alt) {
  image.srcset = srcset
  image.src = url
  image.alt = alt
}
