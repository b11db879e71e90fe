import type { AnyExtension, NodeViewRenderer } from '@tiptap/core';
import { Extension, Node } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { needsMore } from './Page';
import { codeColoured } from './codeColoured';
import { SCHEMA } from './schema';
import { Typed } from './typed';

/** A name that may become known later. */
export interface Named {
  get(): string;
  subscribe(listener: () => void): () => void;
}

export interface Drawn {
  nameOf(reference: string): Named;
  /** What says of a box in an item that it is done. */
  done: string;
}

/** All that an editor is made of. */
export function extensions({ nameOf, done }: Drawn): AnyExtension[] {
  const drawn: Record<string, NodeViewRenderer> = { reference: reference(nameOf), item: item(done) };
  const schema = SCHEMA.map((one) => {
    const view = drawn[one.name];
    return view && one instanceof Node ? one.extend({ addNodeView: () => view }) : one;
  });
  return [...schema, Typed, Basics];
}

function reference(nameOf: Drawn['nameOf']): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement('span');
    dom.dataset.reference = String(node.attrs.to);
    dom.contentEditable = 'false';
    const named = nameOf(String(node.attrs.to));
    const draw = () => (dom.textContent = named.get());
    draw();
    return { dom, destroy: named.subscribe(draw), ignoreMutation: () => true };
  };
}

/** An item; a task has a box that is pressed. */
function item(done: string): NodeViewRenderer {
  return ({ node, view, getPos }) => {
    const dom = document.createElement('li');
    const isTask = node.attrs.checked !== null;
    if (!isTask) {
      return { dom, contentDOM: dom, update: (now) => now.type === node.type && now.attrs.checked === null };
    }
    const box = document.createElement('input');
    const content = document.createElement('div');
    box.type = 'checkbox';
    box.contentEditable = 'false';
    box.tabIndex = -1;
    box.checked = node.attrs.checked === true;
    box.setAttribute('aria-label', done);
    box.addEventListener('change', () => {
      const at = getPos();
      if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', box.checked));
      view.focus();
    });
    dom.append(box, content);
    dom.dataset.checked = String(box.checked);
    return {
      dom,
      contentDOM: content,
      stopEvent: ({ target }) => target === box,
      ignoreMutation: (mutation) => !content.contains(mutation.target),
      update: (now) => {
        if (now.type !== node.type || now.attrs.checked === null) return false;
        box.checked = now.attrs.checked === true;
        dom.dataset.checked = String(box.checked);
        return true;
      },
    };
  };
}

/** Taking back, tables, and a line behind what a cursor cannot be put behind. */
const Basics = Extension.create({
  name: 'basics',
  addProseMirrorPlugins() {
    const { editor } = this;
    const back: typeof undo = (state, dispatch, view) =>
      editor.commands.undoInputRule() || undo(state, dispatch, view);
    return [
      history(),
      keymap({ 'Mod-z': back, 'Mod-y': redo, 'Mod-Shift-z': redo }),
      tableEditing(),
      gapCursor(),
      codeColoured(),
      new Plugin({
        appendTransaction: (_, __, { doc, tr, schema }) => {
          const { paragraph } = schema.nodes;
          const { lastChild } = doc;
          return lastChild && paragraph && needsMore(lastChild)
            ? tr.insert(doc.content.size, paragraph.create())
            : null;
        },
      }),
    ];
  },
});
