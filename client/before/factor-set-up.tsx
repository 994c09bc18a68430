import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { useCheck } from '../ui/use-check.ts';
import { AppSetUp } from './app-set-up.tsx';
import { canUsePasskeys } from './passkey-calls.ts';
import { PasskeySetUp } from './passkey-set-up.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** The second step of somebody who has none yet. Nothing else can be done before it is there. */
export function FactorSetUp({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const [way, setWay] = useState<'app' | 'passkey' | null>(canUsePasskeys() ? null : 'app');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const finish = (recovery: readonly string[] | null) => {
    if (recovery === null) onDone();
    else setCodes(recovery);
  };
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <section className="stack" aria-labelledby="factor-heading">
      <h2 id="factor-heading">{t('staff.factor.heading')}</h2>
      <p>{t('staff.factor.words')}</p>
      {way === null && <ChooseFactor onChoose={setWay} />}
      {way === 'app' && <AppSetUp onDone={finish} />}
      {way === 'passkey' && <PasskeySetUp onDone={finish} />}
      {way !== null && canUsePasskeys() && (
        <div>
          <Button kind="quiet" size="small" onPress={() => setWay(null)}>
            {t('staff.factor.back')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ChooseFactor({ onChoose }: { onChoose: (way: 'app' | 'passkey') => void }) {
  const t = useTexts();
  const [way, setWay] = useState<'app' | 'passkey' | null>(null);
  const check = useCheck([
    way === null && { field: 'way', words: t('staff.factor.choose-missing') },
  ]);
  const goOn = () => {
    if (check.isRight() && way !== null) onChoose(way);
  };
  return (
    <Form onSubmit={goOn} check={check} mistakesHeading={t('before.mistakes')}>
      <RadioGroup
        id="way"
        legend={t('staff.factor.choose')}
        value={way}
        onChange={setWay}
        error={check.wordsFor('way')}
        options={[
          { value: 'app', words: t('staff.factor.app'), hint: t('staff.factor.app-hint') },
          {
            value: 'passkey',
            words: t('staff.factor.passkey'),
            hint: t('staff.factor.passkey-hint'),
          },
        ]}
      />
      <div className="form-actions">
        <Button submits>{t('staff.factor.go-on')}</Button>
      </div>
    </Form>
  );
}
