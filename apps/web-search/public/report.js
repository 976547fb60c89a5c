/** Copies the address of the report and of the place in it. Without this script the button is not there. */

const button = document.querySelector('[data-copied]');
// Browsers give pages the clipboard only where nobody can listen in: over HTTPS or on this machine.
if (button && navigator.clipboard) {
  const label = button.textContent;
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href);
    button.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
