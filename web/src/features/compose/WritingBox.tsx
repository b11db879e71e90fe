import { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import {
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import type { Completion } from '../mentions/model';
import { useMention } from '../mentions/useMention';
import { noteEmoji } from '../messages/emoji';
import { MentionList } from '../messages/MentionList';
import { isComposing, keyOf } from '../../ui/keys';
import { prefer, preferences } from '../../ui/preferences';
import { type Action, act, ACTIONS, backspace, begunBlock, cursorToEnd, newLine, tab } from './actions';
import { useBoxStyles } from './boxStyles';
import { useEditorStyles } from './editorStyles';
import { FormatBar } from './FormatBar';
import { keptSelection } from './keptSelection';
import { LinkRow } from './LinkRow';
import { Page } from './Page';
import { clipboard } from './paste';
import type { Pasted } from './PasteNote';
import { useNames } from './useNames';
import { extensions } from './views';

/** What may be done to the box from outside. */
export interface WritingHandle {
  focus(): void;
  /** Writes it where the cursor is. */
  insert(text: string): void;
}

export interface WritingBoxProps {
  ref?: Ref<WritingHandle>;
  /** Markdown; another text than the last one told of takes the place of what stands here. */
  value: string;
  onChange: (markdown: string) => void;
  label: string;
  hint?: string;
  conversation: Conversation | undefined;
  isInvalid?: boolean;
  /** Takes the cursor at once, behind the text. */
  takesFocus?: boolean;
  onSend: () => void;
  onEscape?: () => void;
  /** ↑ in an empty box. */
  onUp?: () => void;
  onMention?: (completion: Completion) => void;
  onPasted: (pasted: Pasted) => void;
  /** Where the buttons that format stand, if not above the text; null until that place is there. */
  formats?: HTMLElement | null;
}

/** A text being written as it will look. It is Markdown outside, a document inside. */
export function WritingBox(props: WritingBoxProps) {
  const { ref, value, label, hint, conversation, isInvalid = false, takesFocus = false } = props;
  const styles = useBoxStyles();
  const { editor: editorStyle } = useEditorStyles();
  const { t } = useTranslation();
  const { enter, formatBar } = useReadable(preferences);
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ editor: Editor; page: Page }>();
  const [moves, setMoves] = useState(0);
  const [before, setBefore] = useState('');
  const [isEmpty, setEmpty] = useState(value === '');
  const [isLinking, setLinking] = useState(false);
  const told = useRef(value);
  const living = useRef<Editor>(undefined);
  const mention = useMention(conversation, before);
  const listId = useId();
  const kind = mention.completions[0]?.kind;
  const offered = kind === 'emoji' || kind === 'channel' ? kind : 'person';
  const isCompleting = mention.completions.length > 0;
  const nameOf = useNames(conversation?.kind === 'channel');

  const complete = (completion: Completion) => {
    const { found } = mention;
    if (!found || !open) return;
    const to = open.editor.state.selection.from;
    const from = to - (before.length - found.start);
    const content =
      completion.kind === 'emoji'
        ? [{ type: 'text', text: `${completion.reference} ` }]
        : [
            { type: 'reference', attrs: { to: completion.reference } },
            { type: 'text', text: ' ' },
          ];
    open.editor.chain().focus().insertContentAt({ from, to }, content).run();
    mention.close();
    if (completion.kind === 'emoji') noteEmoji(completion.emoji);
    else props.onMention?.(completion);
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent): boolean => {
    if (!open || isComposing(event)) return false;
    const { editor } = open;
    if (mention.onKeyDown(event, complete)) {
      if (event.key === 'Escape') event.stopPropagation();
      return true;
    }
    const name = keyOf(event, 'box', true, enter);
    if (name === 'send') {
      if (!begunBlock(editor)) props.onSend();
    } else if (name === 'line') newLine(editor);
    else if (name === 'link') setLinking(true);
    else if (name === 'formatBar') prefer({ formatBar: !formatBar });
    else if (name && (ACTIONS as readonly string[]).includes(name))
      act(editor, name as Exclude<Action, 'link'>);
    else if (name === 'editLast' && isBlank(editor) && props.onUp) props.onUp();
    else if (event.key === 'Escape' && props.onEscape) {
      event.stopPropagation();
      props.onEscape();
    } else if (event.key === 'Tab') return tab(editor, event.shiftKey);
    else if (event.key === 'Backspace') return backspace(editor);
    else return false;
    return true;
  });

  const onTransaction = useEffectEvent((editor: Editor, page: Page, isChanged: boolean) => {
    const { $from, empty } = editor.state.selection;
    const isCode = $from.parent.type.spec.code === true;
    setBefore(empty && !isCode ? $from.parent.textBetween(0, $from.parentOffset, undefined, leaf) : '');
    setMoves((now) => now + 1);
    if (!isChanged) return;
    setEmpty(isBlank(editor));
    told.current = page.write(editor.state.doc);
    props.onChange(told.current);
  });

  const isLeft = useEffectEvent(
    ({ key }: KeyboardEvent) => key === 'Escape' && !isCompleting && props.onEscape === undefined,
  );
  const onPasted = useEffectEvent((pasted: Pasted) => props.onPasted(pasted));
  const first = useEffectEvent(() => ({ value, names: nameOf, done: t('messages.done'), takesFocus }));

  useLayoutEffect(() => {
    const { value: text, names, done, takesFocus: takes } = first();
    const pasting = clipboard(onPasted, names);
    const editor = new Editor({
      element: place.current,
      extensions: extensions({ nameOf: names, done }),
      injectCSS: false,
      enableInputRules: true,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-autocomplete': 'list',
          dir: 'auto',
          'data-composer': '',
        },
        handleKeyDown: (_, event) => onKeyDown(event),
        ...pasting,
        // Esc is another's where nothing here wants it; the editor would take it.
        handleDOMEvents: { ...pasting.handleDOMEvents, keydown: (_, event) => isLeft(event) },
      },
    });
    living.current = editor;
    const page = new Page(editor.schema);
    show(editor, page, text);
    if (takes) editor.view.focus();
    editor.on('transaction', ({ transaction }) => onTransaction(editor, page, transaction.docChanged));
    setOpen({ editor, page });
    // What was begun before the editor was there, such as @an, is completed too.
    if (takes) onTransaction(editor, page, false);
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    if (!open || value === told.current) return;
    const before = open.page.read(told.current);
    told.current = value;
    show(open.editor, open.page, value, open.editor.isFocused ? before : undefined);
    setEmpty(isBlank(open.editor));
    setBefore('');
  }, [open, value]);

  useEffect(() => {
    const box = open?.editor.view.dom;
    const set = (name: string, its: string | undefined) =>
      its === undefined ? box?.removeAttribute(name) : box?.setAttribute(name, its);
    set('aria-label', label);
    set('aria-placeholder', hint);
    set('aria-invalid', String(isInvalid));
    set('aria-controls', isCompleting ? listId : undefined);
    set('aria-activedescendant', isCompleting ? `${listId}-${mention.active}` : undefined);
  });

  useImperativeHandle(ref, () => ({
    focus: () => living.current?.view.focus(),
    insert: (text) => living.current?.chain().focus().insertContent({ type: 'text', text }).run(),
  }));

  return (
    <div className={styles.root}>
      {isCompleting && (
        <MentionList
          id={listId}
          label={t(`messages.offered.${offered}`)}
          completions={mention.completions}
          active={mention.active}
          onChoose={complete}
        />
      )}
      {open && (
        <FormatBar
          editor={open.editor}
          moves={moves}
          isShown={formatBar}
          place={props.formats}
          onLink={() => setLinking(true)}
        />
      )}
      {open && isLinking && <LinkRow editor={open.editor} onDone={() => setLinking(false)} />}
      {hint && isEmpty && (
        <div className={styles.root} aria-hidden>
          <span className={styles.hint}>{hint}</span>
        </div>
      )}
      <div ref={place} className={editorStyle} />
    </div>
  );
}

/** Nothing stands there, not even an empty list. */
function isBlank({ state: { doc } }: Editor): boolean {
  return (
    doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0
  );
}

function leaf(node: { type: { name: string } }): string {
  return node.type.name === 'break' ? '\n' : '\ufffc';
}

/**
 * The text takes the place of what stands there, as if it had never been another.
 *
 * @param before what stands there, while somebody writes in it: the cursor stays beside the letters it stands beside
 */
function show(editor: Editor, page: Page, markdown: string, before?: Node): void {
  const { state, view } = editor;
  const { schema, plugins } = state;
  const doc = page.read(markdown);
  const selection = before && keptSelection(before, doc, state.selection);
  view.updateState(EditorState.create({ schema, plugins, doc, selection }));
  if (selection) view.dispatch(view.state.tr.scrollIntoView());
  else cursorToEnd(editor);
}
