import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Form } from '../ui/form.tsx';
import { useCheck } from '../ui/use-check.ts';
import { CopyResult } from './copy-result.tsx';
import './factors.css';
import { useCopy } from './use-copy.ts';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
  /** Whose heading says it already. */
  inDialog?: boolean;
}

/** Ten codes for the day the phone is lost, shown once; on from here only when they were kept. */
export function RecoveryCodes({ codes, onDone, inDialog = false }: RecoveryCodesProps) {
  const t = useTexts();
  const [isKept, setKept] = useState(false);
  const copying = useCopy();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const check = useCheck([!isKept && { field: 'kept', words: t('staff.recovery.kept-missing') }]);
  return (
    <section className="stack">
      {!inDialog && (
        <h2 tabIndex={-1} ref={heading}>
          {t('staff.recovery.heading')}
        </h2>
      )}
      <p>{t('staff.recovery.words')}</p>
      <ul className="recovery-codes" aria-label={t('staff.recovery.list')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="button-row no-print">
        <Button kind="secondary" size="small" icon="print" onPress={() => window.print()}>
          {t('staff.recovery.print')}
        </Button>
        <Button
          kind="secondary"
          size="small"
          icon="copy"
          onPress={() => void copying.copy(codes.join('\n'), t('staff.recovery.copied'))}
        >
          {t('staff.recovery.copy')}
        </Button>
      </div>
      <p>{t('staff.recovery.where')}</p>
      <div className="no-print">
        <Form
          onSubmit={() => check.isRight() && onDone()}
          check={check}
          mistakesHeading={t('before.mistakes')}
        >
          <Checkbox
            id="kept"
            label={t('staff.recovery.kept')}
            checked={isKept}
            onChange={setKept}
            error={check.wordsFor('kept')}
          />
          <div className="form-actions">
            <Button submits>{t('staff.recovery.go-on')}</Button>
          </div>
        </Form>
      </div>
      <CopyResult copying={copying} />
    </section>
  );
}
