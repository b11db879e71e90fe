import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useReadable } from '../../app/core';
import { keyOf } from '../../ui/keys';
import { preferences } from '../../ui/preferences';
import { useBoxStyles } from '../compose/boxStyles';
import type { WritingBoxProps, WritingHandle } from '../compose/WritingBox';
import { WritingBox } from './later';

/**
 * Where one writes. Until the editor's code is here, and where it does not come, a plain box of the same height takes the text as
 * Markdown; what is in it, and the cursor, go over to the editor.
 */
export function Writing({ ref, ...props }: WritingBoxProps) {
  const [isHere, setHere] = useState(() => WritingBox.isHere());
  const [hadFocus, setHadFocus] = useState(false);
  const plain = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);
  useEffect(() => {
    if (isHere) return;
    let isCurrent = true;
    const change = () => {
      if (!isCurrent) return;
      // A letter that is being made of several keys is finished first.
      if (isComposing.current)
        return plain.current?.addEventListener('compositionend', () => setTimeout(change), { once: true });
      setHadFocus(plain.current !== null && plain.current === document.activeElement);
      setHere(true);
    };
    WritingBox.preload().then(change, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isHere]);
  if (isHere) return <WritingBox ref={ref} {...props} takesFocus={props.takesFocus === true || hadFocus} />;
  return (
    <Plain
      {...props}
      ref={ref}
      box={plain}
      onComposing={(is) => {
        isComposing.current = is;
      }}
    />
  );
}

interface PlainProps extends Omit<WritingBoxProps, 'ref'> {
  ref?: Ref<WritingHandle>;
  box: RefObject<HTMLTextAreaElement | null>;
  onComposing: (is: boolean) => void;
}

function Plain({ ref, box, onComposing, ...props }: PlainProps) {
  const styles = useBoxStyles();
  const { enter } = useReadable(preferences);
  const { value, label, hint, takesFocus } = props;
  useImperativeHandle(ref, () => ({
    focus: () => box.current?.focus(),
    insert: (text) => {
      const area = box.current;
      if (!area) return;
      area.focus();
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      props.onChange(area.value);
    },
  }));
  return (
    <textarea
      ref={box}
      className={styles.plain}
      rows={1}
      value={value}
      placeholder={hint}
      aria-label={label}
      aria-invalid={props.isInvalid}
      data-composer
      dir="auto"
      autoFocus={takesFocus}
      onChange={(event) => props.onChange(event.target.value)}
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
      onKeyDown={(event) => {
        const name = keyOf(event, 'box', true, enter);
        if (name === 'send') {
          event.preventDefault();
          props.onSend();
        } else if (name === 'editLast' && value === '' && props.onUp) {
          event.preventDefault();
          props.onUp();
        } else if (event.key === 'Escape' && props.onEscape) {
          event.stopPropagation();
          props.onEscape();
        }
      }}
    />
  );
}
