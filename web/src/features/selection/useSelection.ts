import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import { parse } from '../../core/markdown/parse';
import { nameOf } from '../../ui/names';
import { plainNodes } from '../../ui/plainText';
import { stamp } from '../../ui/time';
import type { Row } from '../messages/model';
import { asHtml, asText, linesOf, type Piece } from './model';

/**
 * Copies who, when and what of several messages that are selected; within one message the browser does. The rows where the
 * selection begins and ends stay drawn, or it would be lost on scrolling; what lies between is copied whether it is drawn or not.
 *
 * @returns the indexes of those two rows
 */
export function useSelection(rows: Row[], scroller: RefObject<HTMLDivElement | null>): number[] {
  const core = useCore();
  const me = useMe();
  const { t, i18n } = useTranslation();
  const [edges, setEdges] = useState('');

  const pieceOf = (row: Row | undefined): Piece | undefined => {
    if (row?.kind !== 'message' && row?.kind !== 'pending') return undefined;
    const { createdAt, markdown } = row.kind === 'message' ? row.message : row.pending;
    const author = row.kind === 'message' ? row.message.author : me.id;
    const isDeleted = row.kind === 'message' && row.message.deletedAt !== undefined;
    return {
      name: nameOf(core, author ?? '') || t('messages.unknown'),
      time: stamp(createdAt, i18n.language),
      text: isDeleted
        ? t('messages.deleted')
        : linesOf(parse(markdown), (nodes) => plainNodes(nodes, core, t)),
    };
  };

  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const range = rangeOf(document.getSelection());
    if (
      !range ||
      event.defaultPrevented ||
      (event.target as Element).closest?.('input, textarea, [contenteditable=true]')
    )
      return;
    const drawn = selectedIn(scroller.current, range);
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (!first || !last || first === last) return;
    const pieces: Piece[] = [];
    const ends = [first, last].map((one) => Number(one.dataset.index));
    const [from = 0, to = -1] = ends;
    for (let i = from; i <= to; i++) {
      const piece = pieceOf(rows[i]);
      const element = i === from ? first : i === to ? last : undefined;
      const text = (element && partOf(range, element)) ?? piece?.text;
      if (piece && text) pieces.push({ ...piece, text });
    }
    event.clipboardData?.setData('text/plain', asText(pieces));
    event.clipboardData?.setData('text/html', asHtml(pieces));
    event.preventDefault();
  });

  const onChange = useEffectEvent(() => {
    const range = rangeOf(document.getSelection());
    const ends = range ? [range.startContainer, range.endContainer] : [];
    const keys = ends.map((end) => {
      const row = elementOf(end)?.closest<HTMLElement>('[data-index]');
      return row && scroller.current?.contains(row) ? rows[Number(row.dataset.index)]?.key : undefined;
    });
    setEdges(keys.filter(Boolean).join());
  });

  useEffect(() => {
    const copy = (event: ClipboardEvent) => onCopy(event);
    const change = () => onChange();
    document.addEventListener('copy', copy);
    document.addEventListener('selectionchange', change);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('selectionchange', change);
    };
  }, []);

  return edges ? edges.split(',').map((key) => rows.findIndex((row) => row.key === key)) : [];
}

function rangeOf(selection: Selection | null): Range | undefined {
  return selection && !selection.isCollapsed && selection.rangeCount > 0
    ? selection.getRangeAt(0)
    : undefined;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** The drawn rows of messages that a selection reaches into. */
function selectedIn(scroller: HTMLElement | null, range: Range): HTMLElement[] {
  if (!scroller || !range.intersectsNode(scroller)) return [];
  return [...scroller.querySelectorAll<HTMLElement>('[data-index]')].filter(
    (row) => row.querySelector('article') && range.intersectsNode(row),
  );
}

const BLOCKS = 'p, li, pre, h4, tr, br';

/** What is selected of a message that is selected in part; undefined when it is all. */
function partOf(range: Range, row: HTMLElement): string | undefined {
  const text = row.querySelector('[data-text]');
  if (!text) return undefined;
  const part = document.createRange();
  part.selectNodeContents(text);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  if (part.toString() === text.textContent) return undefined;
  const copy = part.cloneContents();
  for (const block of copy.querySelectorAll(BLOCKS)) block.before('\n');
  return copy.textContent.trim();
}
