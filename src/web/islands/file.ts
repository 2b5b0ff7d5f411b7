/** Says of a file that need not be chosen whether it was; without this file the browser says it, in its own language. */
for (const input of document.querySelectorAll<HTMLInputElement>('.file-input input:not([required])')) {
  const tell = () => input.parentElement?.classList.toggle('unfilled', input.files?.length === 0)
  input.addEventListener('change', tell)
  tell()
}

export {}
