const gap = 6;
const rim = 8;

/** Puts an open menu beneath its button, or above it where there is no room, and inside the window. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const start = isRtl ? from.right - width : from.left;
  const left = Math.max(rim, Math.min(start, window.innerWidth - width - rim));
  const below = from.bottom + gap;
  const fitsBelow = below + height + rim <= window.innerHeight;
  const top = fitsBelow ? below : Math.max(rim, from.top - gap - height);
  menu.style.setProperty('left', `${left}px`);
  menu.style.setProperty('top', `${top}px`);
}
