import { Button, Input, type InputProps } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';

/** A password that can be looked at; tells when Caps Lock is on. */
export function PasswordInput({
  inputRef,
  onCapsLock,
  ...props
}: InputProps & { inputRef?: Ref<HTMLInputElement>; onCapsLock: (isOn: boolean) => void }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const look = (event: KeyboardEvent) => onCapsLock(event.getModifierState('CapsLock'));
  return (
    <Input
      {...props}
      ref={inputRef}
      // The width comes from the form; the browser's own twenty letters would not fit the smallest screens.
      input={{ size: 10 }}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      required
      onKeyDown={look}
      onKeyUp={look}
      onBlur={() => onCapsLock(false)}
      contentAfter={
        <Button
          appearance="transparent"
          icon={isShown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={t(isShown ? 'signIn.hide' : 'signIn.show')}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
