const storageKey = "mortise.letter-keys"

/** Do single letters (j, k, x, /) act on lists? On until the reader turns them off in this browser (WCAG 2.1.4). */
export function areLetterKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== "off"
}

export function setLetterKeys(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? "on" : "off")
}
