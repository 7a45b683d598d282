// What the browser does by itself, without a trip to the server: copying, keys, moving in grids, theme. No globals but `keyturn`.
(() => {
  const root = document.documentElement;
  let shortcuts = true;
  let lead = 0;

  const isTyping = target => target instanceof HTMLElement
    && (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'));

  const openDialog = () => document.querySelector('dialog[open], .mud-dialog-container');

  // Copying: the text in data-copy, or the lines of the element that data-copy-lines names.
  const linesOf = element => [...element.querySelectorAll('h4, li')].map(line => line.innerText.replace('\n', ' ')).join('\n');

  document.addEventListener('click', async event => {
    const button = event.target.closest?.('[data-copied]');
    if (!button) return;
    const lines = button.dataset.copyLines;
    const name = button.getAttribute('aria-label');
    let outcome = 'copied';
    try {
      await navigator.clipboard.writeText(lines ? linesOf(document.getElementById(lines)) : button.dataset.copy);
    } catch {
      outcome = 'refused';
    }
    button.classList.add(`kt-${outcome}`);
    button.setAttribute('aria-label', button.dataset[outcome]);
    say(button.dataset[outcome]);
    setTimeout(() => {
      button.classList.remove(`kt-${outcome}`);
      if (name === null) button.removeAttribute('aria-label');
      else button.setAttribute('aria-label', name);
    }, outcome === 'copied' ? 1500 : 6000);
  });

  const say = text => {
    const region = document.getElementById('kt-live');
    if (region) region.textContent = text;
  };

  document.addEventListener('click', event => {
    const target = event.target;
    if (target.closest?.('[data-skip]')) {
      event.preventDefault();
      document.getElementById('main')?.focus();
    }
    const opener = target.closest?.('[data-opens]');
    if (opener) show(opener.dataset.opens);
    if (target.closest?.('[data-closes]') || target instanceof HTMLDialogElement && target.dataset.light !== undefined) {
      target.closest('dialog')?.close();
    }
    for (const menu of document.querySelectorAll('details.kt-menu[open]')) {
      if (!menu.contains(target)) menu.open = false;
    }
  });

  const show = id => {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    if (id === 'kt-palette') watchPalette();
    const input = dialog.querySelector('[data-first]');
    if (input) {
      input.focus();
      input.select?.();
      // What was visited since it was last open.
      if (id === 'kt-palette') input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

  const go = href => Blazor.navigateTo(href);

  const places = { h: '/', s: '/secrets', r: '/readiness', c: '/consumers', p: '/parameters', i: '/incidents', a: '/audit', ',': '/settings' };

  // Keys. `data-shortcut="r"` on any enabled control makes it the control of that key; "ctrl+enter" works while typing, too.
  document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const key = event.key.toLowerCase();

    if ((event.ctrlKey || event.metaKey) && key === 'k') {
      event.preventDefault();
      if (!document.querySelector('.mud-dialog-container')) show('kt-palette');
      return;
    }

    if (event.key === 'Escape') {
      for (const menu of document.querySelectorAll('details.kt-menu[open]')) menu.open = false;
    }

    if ((event.ctrlKey || event.metaKey) && key === 'enter') {
      press('ctrl+enter', event);
      return;
    }

    if (moveInGrid(event) || !shortcuts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || openDialog()) return;

    if (lead && Date.now() - lead < 1200 && places[key]) {
      lead = 0;
      event.preventDefault();
      go(places[key]);
      return;
    }
    lead = 0;

    if (key === 'g') {
      lead = Date.now();
    } else if (event.key === '?') {
      event.preventDefault();
      show('kt-keys');
    } else if (event.key === '/') {
      const search = document.querySelector('[data-search], [data-shortcut="/"]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select?.();
      } else {
        event.preventDefault();
        show('kt-palette');
      }
    } else {
      press(key, event);
    }
  });

  const press = (key, event) => {
    const controls = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(key)}"]`)];
    const control = controls.find(one => !one.disabled && one.getAttribute('aria-disabled') !== 'true' && one.offsetParent !== null);
    if (!control) return;
    event.preventDefault();
    control.focus();
    control.click();
  };

  // Palette: the server finds, the browser chooses. New lines begin with the first one chosen, unless the person has moved since the last letter:
  // then the lines are those of letters typed before, come late, and the choice stays while its entry is among them.
  let movedTo = null;
  const nameOf = option => option?.dataset.href ?? option?.textContent;
  const chooseAgain = () => choose(options().find(one => movedTo !== null && nameOf(one) === movedTo) ?? options()[0]);
  const options = () => [...document.querySelectorAll('#kt-palette-list [role=option]')];

  const choose = option => {
    for (const one of options()) one.setAttribute('aria-selected', one === option);
    document.querySelector('[data-palette]')?.setAttribute('aria-activedescendant', option?.id ?? '');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const follow = option => {
    if (!option?.dataset.href) return;
    const input = document.querySelector('[data-palette]');
    document.getElementById('kt-palette').close();
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    go(option.dataset.href);
  };

  document.addEventListener('keydown', event => {
    if (!event.target.matches?.('[data-palette]') || event.isComposing) return;
    const all = options();
    const at = all.findIndex(one => one.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const to = all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length];
      movedTo = nameOf(to) ?? null;
      choose(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      follow(all[Math.max(0, at)]);
    }
  });

  document.addEventListener('input', event => {
    if (event.target.matches?.('[data-palette]')) movedTo = null;
  });

  document.addEventListener('click', event => {
    const option = event.target.closest?.('#kt-palette-list [role=option]');
    if (option) follow(option);
  });

  const watchPalette = () => {
    const list = document.getElementById('kt-palette-list');
    if (list && !list.dataset.watched) {
      list.dataset.watched = 'true';
      new MutationObserver(chooseAgain).observe(list, { childList: true, characterData: true, subtree: true });
    }
    choose(options()[0]);
  };

  // Grids: arrows move between row links; a row that is not drawn yet is scrolled to first.
  const moveInGrid = event => {
    const link = event.target.closest?.('.kt-row-link');
    const grid = link?.closest('[data-grid]');
    if (!grid || event.ctrlKey || event.metaKey || event.altKey) return false;
    const index = Number(link.closest('[role=row]').getAttribute('aria-rowindex'));
    const last = Number(grid.getAttribute('aria-rowcount'));
    const page = Math.max(1, Math.floor(grid.clientHeight / Number(grid.dataset.rowHeight)) - 2);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 2, End: last, PageDown: index + page, PageUp: index - page }[event.key];
    if (to === undefined) return false;
    event.preventDefault();
    focusRow(grid, Math.min(last, Math.max(2, to)), 40);
    return true;
  };

  // A row is replaced whole when it changes: the keyboard stays on its link.
  let lastLink = null;
  const watch = new MutationObserver(() => {
    if (lastLink.isConnected || (document.activeElement && document.activeElement !== document.body)) return;
    const row = lastLink.ktRow;
    lastLink = null;
    watch.disconnect();
    row.querySelector('.kt-row-link')?.focus({ preventScroll: true });
  });

  document.addEventListener('focusin', event => {
    watch.disconnect();
    lastLink = event.target.closest?.('.kt-row-link');
    if (!lastLink) return;
    lastLink.ktRow = lastLink.closest('[role=row]');
    watch.observe(lastLink.ktRow, { childList: true, subtree: true });
  });

  // Who leaves the list by a click beside it is not brought back.
  document.addEventListener('focusout', event => {
    const left = event.target;
    queueMicrotask(() => {
      if (left === lastLink && left.isConnected && document.activeElement !== left) watch.disconnect();
    });
  });

  const focusRow = (grid, index, tries) => {
    const link = grid.querySelector(`[role=row][aria-rowindex="${index}"] .kt-row-link`);
    if (link) {
      link.focus({ preventScroll: true });
      const row = link.closest('[role=row]');
      const head = grid.querySelector('.kt-row-head').offsetHeight;
      const box = row.getBoundingClientRect();
      const frame = grid.getBoundingClientRect();
      if (box.top < frame.top + head) grid.scrollTop -= frame.top + head - box.top;
      if (box.bottom > frame.bottom) grid.scrollTop += box.bottom - frame.bottom + 2;
    } else if (tries > 0) {
      grid.scrollTop = (index - 2) * Number(grid.dataset.rowHeight);
      requestAnimationFrame(() => focusRow(grid, index, tries - 1));
    }
  };

  window.keyturn = {
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    title: text => { document.title = text; },
    theme: name => { root.dataset.theme = name; },
    shortcuts: on => { shortcuts = on; },
    close: id => document.getElementById(id)?.close(),
    reveal: id => document.getElementById(id)?.scrollIntoView({ block: 'nearest' }),
  };
})();
