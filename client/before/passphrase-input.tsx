import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextInput } from '../ui/text-input.tsx';

interface PassphraseInputProps {
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error: string | undefined;
  autoComplete: 'new-password' | 'current-password';
}

/** A passphrase, hidden until its owner wants to see it. */
export function PassphraseInput(input: PassphraseInputProps) {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <TextInput
        {...input}
        id="passphrase"
        label={t('before.sign-in.passphrase')}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
      />
      <Checkbox plain label={t('before.sign-in.show')} checked={isShown} onChange={setShown} />
    </div>
  );
}
