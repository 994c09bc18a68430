import { useState } from 'react';
import type { Contacts } from '../../shared/conference/contacts.ts';
import { dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { QrCode } from '../ui/qr-code.tsx';

interface LetterSheetProps {
  name: string;
  link: string;
  /** The last moment the link opens anything. */
  until: number;
  /** The council's own words; null where nobody set them. */
  contacts: Contacts | null;
}

/** The letter: to whom, how to open their paper, until when, and whom to ask. Nothing tells what it is about. */
export function LetterSheet({ name, link, until, contacts }: LetterSheetProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [today] = useState(() => Date.now());
  const { council = '', chair = '' } = contacts ?? {};
  return (
    <article className="sheet letter-sheet" lang="en-GB">
      <header className="letter-top">
        <p className="letter-council">{council}</p>
        <p>{dayInWords(today, lang)}</p>
      </header>
      <p className="letter-to" dir="auto">
        {name}
      </p>
      <h3>
        {t(council === '' ? 'letters.letter.subject' : 'letters.letter.subject-from', { council })}
      </h3>
      <p>{t('letters.letter.dear', { name })}</p>
      <p>{t('letters.letter.what')}</p>
      <ol>
        <li>{t('letters.letter.scan')}</li>
        <li>{t('letters.letter.code')}</li>
        <li>{t('letters.letter.pin')}</li>
      </ol>
      <div className="letter-way">
        <div className="letter-qr">
          <QrCode link={link} words={t('letters.letter.qr')} />
        </div>
        <p>
          {t('letters.letter.type')}
          <span className="letter-link">{link}</span>
        </p>
      </div>
      <p>
        <b>{t('letters.letter.until', { date: dayInWords(until, lang) })}</b>{' '}
        {t('letters.letter.half-hour')}
      </p>
      <p>{t('letters.letter.yours')}</p>
      <p className="letter-ask">
        {chair === '' ? t('letters.letter.ask') : t('letters.letter.ask-chair', { chair })}
      </p>
    </article>
  );
}
