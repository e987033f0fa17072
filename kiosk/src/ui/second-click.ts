/**
 * A double click is one wish. Where a button gives its place to another (answer becomes hang up, record becomes stop),
 * the second click of a quick pair would land on the opposite: it is taken for what it was, a tremor. Two clicks on the
 * same button stay two. Called once a page.
 */
export function oneWishADoubleClick(page: Document): void {
  let first: Element | null = null;
  page.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target.closest('button, a, label') : null;
      if (event.detail > 1 && target && target !== first) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      first = target;
    },
    true,
  );
}
