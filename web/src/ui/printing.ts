import { makeStaticStyles } from '@fluentui/react-components';

/** On paper a page is as long as it is, without what lies around it, and black on white. */
export const usePrinting = makeStaticStyles(`@page { margin: 16mm; }
@media print {
  html, body, #root, #root > *, #root > * > * { height: auto !important; overflow: visible !important; position: static !important; }
  #root * { color: #000 !important; background-color: transparent !important; box-shadow: none !important; }
  #root *:has([data-print]) { display: block !important; height: auto !important; overflow: visible !important; position: static !important; max-width: none !important; padding: 0 !important; border: none !important; }
  #root *:has([data-print]) > *:not([data-print], :has([data-print])) { display: none !important; }
  #root [data-print] svg { background-color: #fff !important; }
  #root [data-print] svg text { fill: #000 !important; }
  #root [data-print] svg line { stroke: #bbb !important; }
  #root [data-print] svg line[data-ink] { stroke: #555 !important; }
  #root [data-print] div[data-ink] { background-color: var(--colorCompoundBrandStroke) !important; print-color-adjust: exact; }
  #root [data-print] > * { margin-bottom: 20px !important; }
  [data-print] section, [data-print] svg { break-inside: avoid; }
  [data-print] .no-print { display: none !important; }
}`);
