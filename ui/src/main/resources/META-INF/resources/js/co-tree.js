/**
 * <co-tree>: the keyboard of a tree (WAI-ARIA "tree"), wholly in the browser, so that moving costs no round trip.
 *
 * Rows are elements with role=treeitem and data-key. One row at a time is in the tab order (roving tabindex).
 *   Up, Down, Home, End     go through the rows that are not folded away
 *   Right, Left             unfold or enter; fold or go to the parent
 *   Enter, click            event co-open   {key}
 *   Alt+Up, Alt+Down        event co-move   {key, direction}
 *   Right/Left on a head    event co-toggle {key}
 */
class CoTree extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.setAttribute('role', 'tree');
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('focusin', (event) => this.onFocus(event));
    this.addEventListener('click', (event) => this.onClick(event));
    new MutationObserver(() => this.repair()).observe(this, { childList: true, subtree: true });
    this.repair();
  }

  rows() {
    return [...this.querySelectorAll('[role=treeitem]')];
  }

  visibleRows() {
    return this.rows().filter((row) => !row.closest('.gr.shut > .kids'));
  }

  /** Keeps exactly one row in the tab order, and gives the focus back to a row that the server moved. */
  repair() {
    const rows = this.rows();
    if (!rows.length) return;
    const inOrder = rows.filter((row) => row.tabIndex === 0 && row.hasAttribute('tabindex'));
    rows.forEach((row) => row.hasAttribute('tabindex') || (row.tabIndex = -1));
    if (inOrder.length !== 1) {
      inOrder.forEach((row) => (row.tabIndex = -1));
      const chosen = rows.find((row) => row.dataset.key === this.focusedKey)
        ?? rows.find((row) => row.getAttribute('aria-selected') === 'true') ?? rows[0];
      chosen.tabIndex = 0;
    }
    if (this.hadFocus && document.activeElement === document.body) {
      rows.find((row) => row.dataset.key === this.focusedKey)?.focus();
    }
  }

  onFocus(event) {
    const row = event.target.closest?.('[role=treeitem]');
    if (row && event.target === row) this.rove(row);
  }

  onClick(event) {
    if (event.target.closest('button, a, input')) return;
    const row = event.target.closest('[role=treeitem]');
    if (!row) return;
    row.focus();
    this.send('co-open', row);
  }

  onKey(event) {
    const row = event.target.closest('[role=treeitem]');
    if (!row || event.target !== row) return;
    if (this.act(event, row)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  act(event, row) {
    if (event.altKey && !event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      this.send('co-move', row, { direction: event.key === 'ArrowUp' ? -1 : 1 });
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const rows = this.visibleRows();
    const at = rows.indexOf(row);
    switch (event.key) {
      case 'ArrowDown': return this.go(rows[at + 1]);
      case 'ArrowUp': return this.go(rows[at - 1]);
      case 'Home': return this.go(rows[0]);
      case 'End': return this.go(rows[rows.length - 1]);
      case 'ArrowRight':
        if (row.getAttribute('aria-expanded') === 'false') return this.send('co-toggle', row);
        return this.go(row.hasAttribute('aria-expanded') ? row.nextElementSibling?.querySelector('[role=treeitem]') : null);
      case 'ArrowLeft':
        return row.getAttribute('aria-expanded') === 'true' ? this.send('co-toggle', row)
          : this.go(this.headAbove(row));
      case 'Enter': return this.send('co-open', row);
      default: return false;
    }
  }

  headAbove(row) {
    const rail = row.closest('.kids');
    return rail === this ? null : rail?.previousElementSibling;
  }

  go(row) {
    if (row) {
      row.focus();
      row.scrollIntoView({ block: 'nearest' });
    }
    return true;
  }

  rove(row) {
    this.rows().forEach((other) => (other.tabIndex = other === row ? 0 : -1));
    this.focusedKey = row.dataset.key;
    this.hadFocus = true;
    row.addEventListener('blur', () => setTimeout(() => {
      // leaving for another control is meant; being taken out of the document is not
      if (document.activeElement !== document.body && !this.contains(document.activeElement)) this.hadFocus = false;
    }), { once: true });
    this.send('co-focus', row);
  }

  /** Called by the server: puts the focus on the row of a node. */
  focusRow(key) {
    this.go(this.rows().find((row) => row.dataset.key === key));
  }

  send(type, row, more) {
    this.dispatchEvent(new CustomEvent(type, { detail: { key: row.dataset.key, ...more } }));
    return true;
  }
}
customElements.define('co-tree', CoTree);
