/**
 * Stands in for packages that markdown-it brings along for what Torv does itself: finding addresses in running text (literal.ts) and
 * showing them as they were written (parse.ts).
 */
export function LinkifyIt() {
  return {};
}

export default {};
