/**
 * <co-keys keys="n g ? ctrl+z escape">: shortcuts of a page, as event co-key {key}.
 *
 * Matched on the letter typed, not on its place, so that Ctrl+Z is where AZERTY has it. A letter typed into a field is
 * text; Ctrl+Z in a text field stays that field's own; nothing happens while a dialog or a menu is open.
 */
class CoKeys extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    this.listener = (event) => this.onKey(event);
    document.addEventListener('keydown', this.listener);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.listener);
  }

  onKey(event) {
    const key = CoKeys.nameOf(event);
    if (event.defaultPrevented || event.repeat || event.altKey) return;
    if (!(this.getAttribute('keys') ?? '').split(' ').includes(key)) return;
    if (CoKeys.typing(event) && (!key.startsWith('ctrl+') && key !== 'escape' || key.endsWith('+z'))) return;
    if (document.querySelector(':is(vaadin-dialog, vaadin-popover, vaadin-combo-box, vaadin-multi-select-combo-box,'
        + ' vaadin-select, vaadin-date-picker, vaadin-context-menu)[opened]')) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('co-key', { detail: { key } }));
  }

  static nameOf(event) {
    const ctrl = event.ctrlKey || event.metaKey;
    const shift = event.shiftKey && (ctrl || event.key.length > 1);
    return (ctrl ? 'ctrl+' : '') + (shift ? 'shift+' : '') + event.key.toLowerCase();
  }

  static typing(event) {
    const target = event.composedPath()[0];
    return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button)$/.test(target.type)
      || target.isContentEditable;
  }
}
customElements.define('co-keys', CoKeys);
