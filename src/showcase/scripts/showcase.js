// What the pages do a little better with than without: keys for open pictures, and search in a folder of files.

const opened = () => document.querySelector('.lightbox:target');

addEventListener('keydown', ({ key }) => {
  const way = opened()?.querySelector(`[data-key="${key}"]`);
  if (way) location.hash = way.hash;
});

addEventListener('hashchange', ({ oldURL }) => {
  const lightbox = opened();
  document.documentElement.classList.toggle('is-still', lightbox !== null);
  if (lightbox) return lightbox.querySelector('[data-key="Escape"]').focus();
  const left = document.getElementById(new URL(oldURL).hash.slice(1));
  if (left?.dataset.back === location.hash) document.querySelector(location.hash)?.focus();
});

const found = document.querySelector('[data-found]');
if (found) {
  const box = document.getElementById('q');
  const entries = [...document.querySelectorAll('[data-find]')];
  const all = found.textContent;
  const search = () => {
    const words = box.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !words.every((word) => entry.dataset.find.includes(word));
      if (!entry.hidden) count += 1;
    }
    const told = count > 0 ? found.dataset.found.replace('#', String(count)) : found.dataset.none;
    found.textContent = words.length > 0 ? told : all;
  };
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  box.addEventListener('input', search);
  box.form.addEventListener('submit', (event) => event.preventDefault());
  search();
}
