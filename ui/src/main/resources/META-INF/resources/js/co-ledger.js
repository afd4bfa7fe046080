/**
 * <co-ledger>: a table whose rows lead somewhere. What a row leads to is its first link.
 *
 *   Down, Up, Home, End     from the link of a row to that of another
 *   Enter                   the link's own
 *   click in a row          opens it, unless something in it was meant, or text is being selected
 */
class CoLedger extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('click', (event) => this.onClick(event));
  }

  links() {
    return [...this.querySelectorAll('tbody tr')].map(CoLedger.linkOf).filter((link) => link);
  }

  onKey(event) {
    const row = event.target.closest('tbody tr');
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = this.links();
    const at = links.indexOf(CoLedger.linkOf(row));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    links[Math.min(Math.max(next, 0), links.length - 1)].focus();
  }

  onClick(event) {
    const row = event.target.closest('tbody tr');
    if (!row || event.target.closest('a, button, input') || !getSelection().isCollapsed) return;
    CoLedger.linkOf(row)?.click();
  }

  static linkOf(row) {
    return row.querySelector('a[href]');
  }
}
customElements.define('co-ledger', CoLedger);
