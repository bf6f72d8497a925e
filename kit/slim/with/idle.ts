/** When the page has loaded and the browser has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    const ask = () => 'requestIdleCallback' in globalThis ? requestIdleCallback(() => resolve()) : setTimeout(resolve, 200)
    if (document.readyState === 'complete')
      ask()
    else
      addEventListener('load', ask, { once: true })
  })
}
