/** Takes files that are dropped or pasted, shows what is chosen and how far the upload is. The form works without. */

const form = document.querySelector('.check-form');

if (form) {
  const words = form.dataset;
  const find = (selector) => form.querySelector(selector);
  const input = find('input[type=file]');
  const drop = find('.check-drop');
  const list = find('.check-chosen');
  const progress = find('.check-progress');
  const bar = progress.querySelector('progress');
  const status = progress.querySelector('[role=status]');
  const send = find('[type=submit]');
  const problem = document.getElementById('check-error');
  let chosen = [];
  let sending;

  find('.check-drop-hint').hidden = false;

  const complain = (text) => {
    problem.textContent = text;
    problem.hidden = text === '';
    if (text !== '') problem.focus();
  };

  const sizeOf = (bytes) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

  const show = () => {
    const files = new DataTransfer();
    for (const file of chosen) files.items.add(file);
    input.files = files.files;
    list.hidden = chosen.length === 0;
    list.replaceChildren(...chosen.map(item));
    if (chosen.length > Number(words.count)) complain(words.many);
    else if (chosen.some((file) => file.size > Number(words.size))) complain(words.large);
    else complain('');
  };

  const item = (file, index) => {
    const line = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = `${file.name}（${sizeOf(file.size)}）`;
    name.className = file.size > Number(words.size) ? 'bad' : '';
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'button button-plain';
    remove.textContent = words.remove;
    remove.setAttribute('aria-label', `${words.remove} ${file.name}`);
    remove.addEventListener('click', () => {
      chosen = chosen.filter((_, other) => other !== index);
      show();
      (list.querySelectorAll('button')[Math.max(0, index - 1)] ?? input).focus();
    });
    line.append(name, remove);
    return line;
  };

  const add = (files) => {
    const known = new Set(chosen.map(({ name, size }) => `${size} ${name}`));
    chosen = [...chosen, ...[...files].filter(({ name, size }) => !known.has(`${size} ${name}`))];
    show();
  };

  // A choice adds to what is there: last year's report is often in another folder.
  input.addEventListener('change', () => add(input.files));

  const brings = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  document.addEventListener('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) drop.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    drop.classList.remove('over');
    add(event.dataTransfer.files);
  });
  document.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  });

  const rest = () => {
    sending = undefined;
    progress.hidden = true;
    send.disabled = false;
  };

  const answered = ({ status: code, responseText }) => {
    let answer = {};
    try {
      answer = JSON.parse(responseText);
    } catch {
      // Something in between answered; all that can be said is that it did not work.
    }
    if (code === 201 && answer.location) {
      location.assign(answer.location);
      return;
    }
    rest();
    complain(answer.detail ?? words.failed);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    complain('');
    sending = new XMLHttpRequest();
    sending.open('POST', form.action);
    sending.setRequestHeader('Accept', 'application/json');
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      const done = Math.round((loaded / total) * 100);
      bar.value = done;
      status.textContent = words.uploading.replace('%', `${done}%`);
    });
    sending.upload.addEventListener('load', () => {
      bar.removeAttribute('value');
      status.textContent = words.reading;
    });
    sending.addEventListener('load', () => answered(sending));
    sending.addEventListener('error', () => {
      rest();
      complain(words.failed);
    });
    sending.addEventListener('abort', rest);
    send.disabled = true;
    bar.value = 0;
    status.textContent = words.uploading.replace('%', '0%');
    progress.hidden = false;
    sending.send(new FormData(form));
  });

  progress.querySelector('button').addEventListener('click', () => {
    sending?.abort();
    send.focus();
  });

  // A page that comes back from the browser's memory is ready for another.
  window.addEventListener('pageshow', (event) => event.persisted && rest());
}

const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
