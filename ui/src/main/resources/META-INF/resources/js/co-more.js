/**
 * <co-more>: asks for the next page of a list as event co-more, when its end comes into sight. The button in it asks too,
 * for those who use the keyboard and where the browser cannot tell what is in sight.
 */
class CoMore extends HTMLElement {
  connectedCallback() {
    this.observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.ask();
    }, { rootMargin: '400px' });
    this.observer.observe(this);
  }

  disconnectedCallback() {
    this.observer.disconnect();
  }

  /** Called by the server when a page has been added: the end may still be in sight, which no observer would tell again. */
  again() {
    this.observer.unobserve(this);
    this.observer.observe(this);
  }

  ask() {
    this.dispatchEvent(new CustomEvent('co-more'));
  }
}
customElements.define('co-more', CoMore);
