import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

const useStatic = makeStaticStyles([
  {
    // What lies at the lower edge keeps clear of the phone's own signs there, unless a keyboard covers them.
    ':root': { '--inset-bottom': 'env(safe-area-inset-bottom)' },
    'html, body, #root': { height: '100%', margin: 0, overflow: 'hidden' },
    '*': { boxSizing: 'border-box' },
    'h1, h2, h3': { margin: 0 },
    // Two pixels around it, as around everything else, and not a second line below it.
    '.fui-Link.fui-Link:focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusSmall,
      textDecorationStyle: 'solid',
    },
  },
  `@media (prefers-reduced-motion: reduce) {
    /* No transition at all: one of a hundredth of a millisecond would still be a frame late, for the rows of the timeline too. */
    * { animation-duration: 0.01ms !important; transition-property: none !important; }
  }`,
  `@media (pointer: coarse) and (max-width: 700px) {
    /* On a phone every menu comes up from the lower edge, above a keyboard, as the sheets do, and what lies behind steps back. */
    .fui-MenuPopover.fui-MenuPopover {
      position: fixed !important; inset: auto 0 var(--covered, 0px) 0 !important; transform: none !important;
      width: auto; max-width: none; max-height: 80dvh !important; overflow-y: auto;
      padding: ${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} calc(${tokens.spacingVerticalL} + var(--inset-bottom));
      border-radius: ${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0;
      box-shadow: 0 0 0 100vmax ${tokens.colorBackgroundOverlay};
    }
    .fui-MenuPopover .fui-MenuList { max-width: none; max-height: none; }
    /* Whoever presses beside it closes it, and nothing else: it closes when the finger comes down, and the press follows when it goes up. */
    #root { transition: pointer-events 0s 300ms allow-discrete !important; }
    body:has(.fui-MenuPopover) #root { pointer-events: none; transition-delay: 0s !important; }
  }`,
  `@media (pointer: coarse) {
    /* A finger needs 44 pixels. Twice the class: what a component says of a mouse's size counts for less. */
    .fui-Button.fui-Button, .fui-Tab.fui-Tab, .fui-MenuItem.fui-MenuItem, .fui-MenuItemRadio.fui-MenuItemRadio,
    .fui-Link.fui-Link:is(button), .fui-Option.fui-Option { min-width: 44px; min-height: 44px; }
    .fui-Button[data-emoji][data-emoji] { min-width: 0; }
    .fui-Input.fui-Input, .fui-SearchBox.fui-SearchBox, .fui-Combobox.fui-Combobox, .fui-Dropdown.fui-Dropdown { min-height: 44px; }
    .fui-Input__input.fui-Input__input, .fui-Combobox__input.fui-Combobox__input { align-self: stretch; min-height: 44px; }
    /* A tooltip tells a mouse what it is over. A finger that has pressed would keep it, over what one reads or writes. */
    .fui-Tooltip__content:not(.for-fingers) { display: none; }
    .fui-Radio.fui-Radio, .fui-Checkbox.fui-Checkbox, .fui-Switch.fui-Switch { padding-top: 6px; padding-bottom: 6px; }
  }`,
]);

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: 0,
    // Above a keyboard, and beside the notch of a phone that lies on its side.
    bottom: 'var(--covered, 0px)',
    paddingLeft: 'env(safe-area-inset-left)',
    paddingRight: 'env(safe-area-inset-right)',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

export function useGlobalStyles() {
  useStatic();
  return useStyles();
}
