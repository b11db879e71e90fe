/** Smaller than any keyboard, larger than the bars that browsers show and hide. */
const SMALLEST = 120;

/** How much of the window's lower edge a keyboard on the screen covers; nothing where the window itself became smaller. */
export function coveredOf(
  windowHeight: number,
  { height, scale }: { height: number; scale: number },
): number {
  // Enlarged with two fingers one sees a part of the window, and nothing is covered.
  if (Math.abs(scale - 1) > 0.01) return 0;
  const covered = Math.round(windowHeight - height);
  return covered >= SMALLEST ? covered : 0;
}

/**
 * Keeps what is written above a keyboard on the screen, in browsers that lay it over the page instead of making the page smaller
 * (those know nothing of `interactive-widget`), and takes away the room for the phone's lower edge while it is covered.
 */
export function makeRoomForKeyboard(): void {
  const viewport = globalThis.visualViewport;
  if (!viewport) return;
  const { style } = document.documentElement;
  const look = () => {
    const covered = coveredOf(innerHeight, viewport);
    style.setProperty('--covered', `${covered}px`);
    if (covered > 0) style.setProperty('--inset-bottom', '0px');
    else style.removeProperty('--inset-bottom');
    // They also push the page up, to where its box was before there was room.
    if (covered > 0 && viewport.offsetTop > 0) scrollTo(0, 0);
  };
  viewport.addEventListener('resize', look);
  viewport.addEventListener('scroll', look);
  look();
}
