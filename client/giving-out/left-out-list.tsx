import { useState } from 'react';
import type { LeftOutThing } from '../../shared/protocol/giving-out.ts';
import { english } from '../language/catalogues.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { Button } from '../ui/button.tsx';

/** Without being asked for more. */
const few = 20;

/** What is on the board and not in this copy, or there in other words, and why. */
export function LeftOutList({ things }: { things: readonly LeftOutThing[] }) {
  const t = useTexts();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? things : things.slice(0, few);
  return (
    <section className="desk-part" aria-labelledby="left-out-heading">
      <h3 id="left-out-heading">{t('giving-out.left-out.heading', { count: things.length })}</h3>
      {things.length === 0 ? (
        <p className="soft">{t('giving-out.left-out.none')}</p>
      ) : (
        <ul className="left-out">
          {shown.map((thing, at) => (
            <li key={at}>
              {thing.heading !== '' && (
                <p className="left-out-where soft" dir="auto">
                  {thing.heading}
                </p>
              )}
              <p dir="auto">{thing.text}</p>
              {thing.instead !== null && (
                <p className="left-out-instead">
                  <span className="soft">{t('giving-out.left-out.instead')}</span>{' '}
                  <span dir="auto">{thing.instead}</span>
                </p>
              )}
              <p className="left-out-why">{whyWords(t, thing)}</p>
            </li>
          ))}
        </ul>
      )}
      {shown.length < things.length && (
        <div>
          <Button kind="secondary" size="small" onPress={() => setWhole(true)}>
            {t('giving-out.left-out.all', { count: things.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

const reasons = english['giving-out']['left-out'].why;

const isKnown = (why: string): why is keyof typeof reasons => Object.hasOwn(reasons, why);

const whyWords = (t: Say, { why, audience }: LeftOutThing): string =>
  t(`giving-out.left-out.why.${isKnown(why) ? why : 'other'}`, { audience });
