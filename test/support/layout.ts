// What jsdom lacks and the lists and file pickers need. It lays nothing out, so every element says it is 800 high and 1200 wide.

const sizes = { Height: 800, Width: 1200 }
for (const [side, size] of Object.entries(sizes)) {
  Object.defineProperty(window.HTMLElement.prototype, `offset${side}`, { configurable: true, get: () => size })
  Object.defineProperty(window.Element.prototype, `client${side}`, { configurable: true, get: () => size })
}
window.HTMLElement.prototype.scrollTo = () => {}

window.Blob.prototype.text = function text() {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsText(this)
  })
}
