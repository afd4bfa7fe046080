/*
 * Bins of values with a bound that can be dragged: <co-threshold> draws itself from its attributes.
 * bins: JSON list of figures; from, to: ends of the axis; value: the bound, empty for none; step: of a drag;
 * side: above or below, the side that is kept; low, high: reference range; unit, reference, label: words.
 * Sends `threshold` with the new bound: while it is dragged, and at each arrow key.
 */
const WIDTH = 352;
const BASE = 104;
const TALLEST = 74;

class CoThreshold extends HTMLElement {
  static observedAttributes = ['bins', 'from', 'to', 'value', 'side', 'low', 'high', 'unit', 'reference', 'kept'];

  connectedCallback() {
    this.draw();
    this.addEventListener('pointerdown', event => {
      if (!event.target.closest('.hd, .hit')) return;
      this.dragging = true;
      this.setPointerCapture(event.pointerId);
      this.follow(event);
    });
    this.addEventListener('pointermove', event => this.dragging && this.follow(event));
    for (const end of ['pointerup', 'pointercancel']) {
      this.addEventListener(end, () => { this.dragging = false; });
    }
    this.addEventListener('keydown', event => {
      const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
      if (!steps) return;
      event.preventDefault();
      this.move((this.number('value') ?? this.number('from')) + steps * this.number('step'));
    });
  }

  attributeChangedCallback() {
    if (this.isConnected && !this.dragging) this.draw();
  }

  number(name) {
    const text = this.getAttribute(name);
    return text === null || text === '' ? null : Number(text);
  }

  follow(event) {
    const box = this.querySelector('svg').getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    this.move(this.number('from') + share * (this.number('to') - this.number('from')));
  }

  move(wanted) {
    const step = this.number('step');
    const within = Math.min(this.number('to'), Math.max(this.number('from'), wanted));
    const value = Number((Math.round(within / step) * step).toPrecision(12));
    if (value === this.number('value')) return;
    this.setAttribute('value', value);
    this.draw();
    this.dispatchEvent(new CustomEvent('threshold', { detail: { value } }));
  }

  place(value) {
    const from = this.number('from');
    return (value - from) / (this.number('to') - from) * WIDTH;
  }

  words(value) {
    return value.toLocaleString(document.documentElement.lang || 'fr', { maximumSignificantDigits: 6 });
  }

  draw() {
    const focused = this.querySelector('.hd') === document.activeElement && document.activeElement !== null;
    this.innerHTML = `<svg class="ch" viewBox="0 0 ${WIDTH} 126" role="presentation">${this.range()}`
      + `<rect class="hit" width="${WIDTH}" height="${BASE}"/>${this.bars()}${this.axis()}${this.handle()}</svg>`;
    if (focused) this.querySelector('.hd')?.focus();
  }

  range() {
    const low = this.number('low');
    const high = this.number('high');
    if (low === null && high === null) return '';
    const left = Math.max(0, low === null ? 0 : this.place(low));
    const right = Math.min(WIDTH, high === null ? WIDTH : this.place(high));
    if (right <= left) return '';
    const atEnd = right > WIDTH - 120;
    return `<rect class="ref" x="${left}" y="14" width="${right - left}" height="${BASE - 14}"/>`
      + `<text class="ax" x="${atEnd ? right - 5 : right + 5}" y="10" text-anchor="${atEnd ? 'end' : 'start'}">`
      + `${this.escape(this.getAttribute('reference'))}</text>`;
  }

  bars() {
    const bins = JSON.parse(this.getAttribute('bins') || '[]');
    const most = Math.max(...bins, 1);
    const width = WIDTH / Math.max(1, bins.length);
    const bound = this.number('value');
    const side = this.getAttribute('side');
    return bins.map((figure, i) => {
      const height = figure === 0 ? 0 : Math.max(1, figure / most * TALLEST);
      const middle = (i + .5) * width;
      const kept = bound !== null && (side === 'above' ? middle > this.place(bound) : side === 'below' && middle < this.place(bound));
      return `<rect class="bin${kept ? ' kept' : ''}" x="${i * width + .5}" y="${BASE - height}" width="${width - 1}" height="${height}"/>`;
    }).join('');
  }

  axis() {
    const from = this.number('from');
    const to = this.number('to');
    let marks = `<path class="bl" d="M0 ${BASE + .5}H${WIDTH}"/>`;
    for (let i = 0; i <= 4; i++) {
      const x = i * WIDTH / 4;
      const anchor = i === 0 ? 'start' : i === 4 ? 'end' : 'middle';
      const unit = i === 4 ? '\u00a0' + this.escape(this.getAttribute('unit')) : '';
      marks += `<path class="tk" d="M${x} ${BASE}v3"/><text class="ax" x="${x}" y="119" text-anchor="${anchor}">`
        + `${this.words(from + (to - from) * i / 4)}${unit}</text>`;
    }
    return marks;
  }

  handle() {
    const bound = this.number('value');
    if (bound === null) return '';
    const x = Math.min(WIDTH - 1, Math.max(1, this.place(bound)));
    const words = this.escape(`${this.words(bound)} ${this.getAttribute('unit') || ''}`);
    const left = x > WIDTH * .62;
    return `<path class="at" d="M${x} 26V${BASE + 2}"/><g class="hd" role="slider" tabindex="0" aria-label="${this.escape(this.getAttribute('label'))}"`
      + ` aria-valuemin="${this.number('from')}" aria-valuemax="${this.number('to')}" aria-valuenow="${bound}" aria-valuetext="${words}">`
      + `<rect x="${x - 9}" y="56" width="18" height="26" rx="3"/><path d="M${x - 3} 64v10M${x + 3} 64v10"/></g>`
      + `<text class="vl b" x="${left ? x - 14 : x + 14}" y="40" text-anchor="${left ? 'end' : 'start'}">${this.escape(this.getAttribute('kept'))}</text>`;
  }

  escape(text) {
    return (text || '').replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
  }
}

customElements.define('co-threshold', CoThreshold);
