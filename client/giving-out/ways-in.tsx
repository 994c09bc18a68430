import { useState } from 'react';
import type { MouseEvent } from 'react';
import type { CopyReader } from '../../shared/protocol/giving-out.ts';
import { linksSchema } from '../../shared/protocol/http.ts';
import { provedSchema } from '../../shared/protocol/staff.ts';
import { english } from '../language/catalogues.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import { LetterWays } from '../letters/letter-ways.tsx';
import { get } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ChairHands, Desk } from './hands.ts';

interface WaysInProps {
  desk: Desk;
  chair: ChairHands;
  reader: CopyReader;
}

/** How this reader comes to their copy: on paper, by link and code, or in the office only. */
export function WaysIn({ desk, chair, reader }: WaysInProps) {
  const t = useTexts();
  const { run, failure } = useRun();
  const { conference, facts } = desk;
  const isOffice = chair.officeOnly.has(reader.person);
  const setOffice = async (on: boolean) => {
    await run(() => chair.send({ kind: 'setOfficeOnly', person: reader.person, on }));
    await desk.load();
  };
  return (
    <section className="desk-part" aria-labelledby="ways-heading">
      <h3 id="ways-heading">{t('giving-out.ways.heading')}</h3>
      {reader.role !== 'chair' && (
        <Checkbox
          label={t('giving-out.ways.office')}
          hint={t('giving-out.ways.office-hint')}
          checked={isOffice}
          onChange={(on) => void setOffice(on)}
        />
      )}
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      {facts.givenOut !== null && !isOffice && reader.role !== 'chair' && (
        <LinkAndCode conference={conference} reader={reader} chair={chair} />
      )}
      <Papers conference={conference} reader={reader} />
    </section>
  );
}

interface LinkAndCodeProps {
  conference: string;
  reader: CopyReader;
  chair: ChairHands;
}

/** The link can be copied; the code is shown only when it is asked for. */
function LinkAndCode({ conference, reader, chair }: LinkAndCodeProps) {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const { value, failure, load } = useFetched(`/api/conferences/${conference}/links`, linksSchema);
  const way = value?.people.find((one) => one.person === reader.person);
  if (failure !== null && value === null) return <p className="soft">{failureWords(t, failure)}</p>;
  if (way === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(way.link);
    setCopied(true);
  };
  return (
    <div className="button-row">
      <Button kind="secondary" size="small" icon="link" onPress={() => void copy()}>
        {t(isCopied ? 'giving-out.ways.copied' : 'giving-out.ways.copy-link')}
      </Button>
      {way.code !== null &&
        (isShown ? (
          <span className="ways-code">
            {t('giving-out.ways.code')} <b>{way.code}</b>
          </span>
        ) : (
          <Button kind="secondary" size="small" icon="lock" onPress={() => setShown(true)}>
            {t('giving-out.ways.show-code')}
          </Button>
        ))}
      <LetterWays
        conference={conference}
        person={reader.person}
        name={reader.name}
        send={chair.send}
        onStopped={() => {
          setShown(false);
          setCopied(false);
          void load();
        }}
      />
    </div>
  );
}

const names = english['giving-out'].papers;

const isKnown = (paper: string): paper is keyof typeof names => Object.hasOwn(names, paper);

const forms = ['html', 'pdf', 'docx'] as const;

function Papers({ conference, reader }: { conference: string; reader: CopyReader }) {
  const t = useTexts();
  const papers = reader.papers.filter(isKnown);
  if (papers.length === 0) return null;
  const base = `/api/conferences/${conference}/outcomes/${reader.copy}`;
  return (
    <dl className="ways-papers">
      {papers.map((paper) => (
        <div key={paper}>
          <dt>{t(`giving-out.papers.${paper}`)}</dt>
          <dd>
            {forms.map((form) => (
              <PaperLink
                key={form}
                path={paper === 'outcomes' ? `${base}.${form}` : `${base}/${paper}.${form}`}
                words={t(`giving-out.forms.${form}`)}
                spoken={t('giving-out.papers-as', {
                  paper: t(`giving-out.papers.${paper}`),
                  form: t(`giving-out.forms.${form}`),
                })}
              />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Opens in a tab of its own; before that, where the server wants it, the chair shows once more who they are. */
function PaperLink({ path, words, spoken }: { path: string; words: string; spoken: string }) {
  const open = async (event: MouseEvent) => {
    event.preventDefault();
    const proved = await get('/api/prove', provedSchema);
    // Somebody who chairs without an account of the staff is not asked.
    if (proved.ok || proved.problem.kind === 'sign-in') window.open(path, '_blank', 'noopener');
  };
  return (
    <a
      href={path}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={spoken}
      onClick={(event) => void open(event)}
    >
      {words}
    </a>
  );
}
