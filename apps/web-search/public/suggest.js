/**
 * Questions to choose from while typing: the editable combobox with list autocompletion of the ARIA
 * Authoring Practices. Without this script the box is an ordinary form.
 */

const WAIT = 120;

const field = document.querySelector('[data-suggest]');
if (field) combobox(field);

function combobox(input) {
  const { suggest, listLabel, count } = input.dataset;
  const known = new Map();
  let active = -1;
  let typed = input.value;
  let timer;
  let under;

  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', listLabel);
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  input.parentElement.append(list, status);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ])
    input.setAttribute(name, value);

  function close() {
    clearTimeout(timer);
    under?.abort();
    list.hidden = true;
    status.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function mark(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  /** Goes through the list and, between its end and its beginning, back to what was typed. */
  function move(step) {
    const places = list.children.length + 1;
    const next = ((active + 1 + step + places) % places) - 1;
    mark(next);
    input.value = next < 0 ? typed : list.children[next].textContent;
  }

  function show(questions) {
    list.replaceChildren(
      ...questions.map((question, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = question;
        return option;
      }),
    );
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = questions.length === 0;
    input.setAttribute('aria-expanded', String(questions.length > 0));
    status.textContent = questions.length > 0 ? count.replace('%', questions.length) : '';
  }

  async function ask() {
    const text = input.value.trim();
    under?.abort();
    if (text === '') return close();
    try {
      if (!known.has(text)) known.set(text, await fetchQuestions(text));
      if (input.value.trim() === text && document.activeElement === input) show(known.get(text));
    } catch {
      // Without suggestions the box still works.
    }
  }

  async function fetchQuestions(text) {
    under = new AbortController();
    const address = `${suggest}?${new URLSearchParams({ q: text })}`;
    const response = await fetch(address, { signal: under.signal });
    if (!response.ok) throw new Error(response.statusText);
    const { suggestions } = await response.json();
    return suggestions.map(({ question }) => question).filter((question) => question !== text);
  }

  input.addEventListener('input', (event) => {
    typed = input.value;
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, WAIT);
  });
  input.addEventListener('compositionend', () => {
    typed = input.value;
    timer = setTimeout(ask, WAIT);
  });

  const keys = {
    ArrowDown: (event) => (list.hidden ? ask() : event.altKey || move(1)),
    ArrowUp: (event) => (event.altKey ? close() : list.hidden || move(-1)),
    Escape: () => {
      if (list.hidden) input.value = '';
      else input.value = typed;
      typed = input.value;
      close();
    },
  };
  input.addEventListener('keydown', (event) => {
    const action = event.isComposing ? undefined : keys[event.key];
    if (!action) return;
    event.preventDefault();
    action(event);
  });
  input.addEventListener('blur', close);
  // The field keeps the focus while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (!option) return;
    input.value = option.textContent;
    input.form.requestSubmit();
  });
}
