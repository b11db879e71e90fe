/** What everybody needs of a page, whatever they see and press with. These run in the page. */

/**
 * Targets whose hit area is smaller than so many pixels. As WCAG has it, links within a line of text are as large as the line,
 * and a target of less than 24 pixels is large enough when a circle of that size around it touches no other.
 */
export function smallTargets({ least, countsSpace }) {
  const PRESSED =
    'a[href], button, input, select, textarea, summary, [role=button], [role^=menuitem], [role=tab], [role=option], [role=switch], [role=slider]';
  const targets = [...document.querySelectorAll(PRESSED)].filter(isPressed);
  return targets.filter(isSmall).map(describe);

  function isPressed(element) {
    const { width, height } = element.getBoundingClientRect();
    return (
      element.checkVisibility({ visibilityProperty: true }) &&
      width > 1 &&
      height > 1 &&
      !element.closest('[aria-hidden=true], [inert]') &&
      !element.disabled &&
      // A name beside a face does what the face does.
      !(least > 24 && element.matches('article button[tabindex="-1"]:not([aria-label])'))
    );
  }

  function isSmall(element) {
    if (isInText(element) || isCut(element) || isCovered(element)) return false;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    if (width >= least - 0.5 && height >= least - 0.5) return false;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (!isHit(element, x, y)) return false; // scrolled away or covered: it is not there to be pressed
    if (reach(element, x, y, 1, 0) + reach(element, x, y, -1, 0) < least - 1) return !isAlone(element, x, y);
    if (reach(element, x, y, 0, 1) + reach(element, x, y, 0, -1) < least - 1) return !isAlone(element, x, y);
    return false;
  }

  /** Whether it is partly scrolled away: it can be scrolled to. */
  function isCut(element) {
    const { top, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
      const scroller = around.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      if (middle - least / 2 <= scroller.top + 1 || middle + least / 2 >= scroller.bottom - 1) return true;
    }
    return false;
  }

  /** Whether something lies over an edge of it, such as a list of proposals, that will be gone again. */
  function isCovered(element) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const edges = [
      [x, top + 2],
      [x, bottom - 2],
      [left + 2, y],
      [right - 2, y],
    ];
    return edges.some(([atX, atY]) => !isHit(element, atX, atY));
  }

  /** How far from the middle a press still counts. */
  function reach(element, x, y, right, down) {
    let far = 0;
    while (far < least && isHit(element, x + right * (far + 1), y + down * (far + 1))) far++;
    return far;
  }

  function isInText(element) {
    if (element.closest('article p, article li')) return true;
    const around = element.parentElement.textContent.trim();
    return getComputedStyle(element).display === 'inline' && around !== element.textContent.trim();
  }

  function isAlone(element, x, y) {
    if (!countsSpace) return false;
    return targets.every((other) => {
      if (other === element || other.contains(element) || element.contains(other)) return true;
      const { left, right, top, bottom } = other.getBoundingClientRect();
      return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) >= least / 2;
    });
  }

  function isHit(element, x, y) {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    const found = document.elementFromPoint(x, y);
    return (
      found !== null &&
      (element.contains(found) || [...(element.labels ?? [])].some((one) => one.contains(found)))
    );
  }

  function describe(element) {
    const { width, height } = element.getBoundingClientRect();
    const name = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent.slice(0, 40);
    return `${element.tagName.toLowerCase()} "${name}" is ${Math.round(width)} × ${Math.round(height)}`;
  }
}

/** What makes the page scroll sideways. */
export function overflowing() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isWide = scrollWidth > clientWidth || document.body.scrollWidth > clientWidth;
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    if (!element.checkVisibility()) return false;
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > clientWidth + 1 || left < -1) && !isClipped(element);
  });
  const name = (element) => `${element.tagName.toLowerCase()} "${element.textContent.slice(0, 40)}"`;
  return [...(isWide ? [`the page is ${scrollWidth} wide`] : []), ...out.slice(0, 3).map(name)];

  /** Whether something around it scrolls or cuts it off on purpose. */
  function isClipped(element) {
    for (
      let around = element.parentElement;
      around && around !== document.body;
      around = around.parentElement
    ) {
      const { overflowX, clipPath } = getComputedStyle(around);
      if (clipPath !== 'none') return true;
      if (overflowX !== 'visible' && around.getBoundingClientRect().right <= clientWidth + 1) return true;
    }
    return getComputedStyle(element).clipPath !== 'none';
  }
}

/** What the keyboard can reach and nothing shows that it has; each kind of element once. */
export async function unseenFocus({ known, withShadow }) {
  const FRAMES = 6;
  const seen = new Set(known);
  const reached = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]'),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.tabIndex >= 0 &&
      !element.disabled &&
      !element.closest('[inert]'),
  );
  const missing = [];
  const before = document.activeElement;
  for (const element of reached) {
    const kind = `${element.tagName}.${element.className}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    before?.blur?.();
    const plain = look(element);
    element.focus({ preventScroll: true, focusVisible: true });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    if (document.activeElement === element && look(element) === plain)
      missing.push(
        `${element.tagName.toLowerCase()} "${element.ariaLabel ?? element.innerText.slice(0, 40)}"`,
      );
  }
  before?.focus?.({ preventScroll: true });
  return { missing, kinds: [...seen] };

  function look(element) {
    const around = [element, element.nextElementSibling];
    // The frame of a box may stand some way outside what is written in.
    for (
      let outside = element.parentElement;
      outside && around.length < FRAMES;
      outside = outside.parentElement
    )
      around.push(outside);
    return around
      .filter(Boolean)
      .flatMap((one) => [null, '::before', '::after'].map((part) => styleOf(getComputedStyle(one, part))))
      .join();
  }

  function styleOf(style) {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, opacity } = style;
    const borders = ['Top', 'Right', 'Bottom', 'Left'].map(
      (side) =>
        `${style[`border${side}Width`]} ${style[`border${side}Color`]} ${style[`border${side}Style`]}`,
    );
    return [
      outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`,
      withShadow ? boxShadow : '',
      borders,
      opacity,
      style.transform,
    ].join('|');
  }
}

/** Notes everything that moves for longer than a millisecond; goes into a page before anything else. */
export function watchMotion() {
  window.moved = new Set();
  const note = ({ effect, animationName, transitionProperty, playState }) => {
    const { duration = 0, delay = 0 } = effect?.getComputedTiming() ?? {};
    if (playState !== 'finished' && Number(duration) + Math.max(0, delay) > 1 && Number(duration) > 1)
      window.moved.add(
        `${animationName ?? transitionProperty ?? 'animate()'} ${duration} ms on ${effect.target?.tagName} ${effect.target?.className}`,
      );
  };
  const look = ({ target }) => target.getAnimations?.({ subtree: true }).forEach(note);
  for (const type of ['transitionrun', 'animationstart']) addEventListener(type, look, true);
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...words) {
    const animation = animate.apply(this, words);
    note(animation);
    return animation;
  };
}
