/** A button that copies a text of the page. Without this file, or where the browser does not let it, the text is selected by hand. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy ?? '')
  const said = button.parentElement?.querySelector<HTMLElement>('[role=status]')
  if (!(text instanceof HTMLTextAreaElement) || navigator.clipboard === undefined) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    text.select()
    await navigator.clipboard.writeText(text.value)
    if (said) said.textContent = button.dataset.copied ?? ''
  })
}

export {}
