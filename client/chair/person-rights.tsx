import { useState } from 'react';
import type { ReactNode } from 'react';
import { roleRights } from '../../shared/conference/roles.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { allApartFrom } from '../parts/kept-apart.ts';
import { namesInWords } from '../parts/part-words.ts';
import { PeopleTicks } from '../parts/people-ticks.tsx';
import type { NewCommand } from '../provider/send-command.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './person-rights.css';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface PersonRightsProps {
  person: PersonView;
  view: ConferenceView;
  send: Send;
}

/** What somebody may do, whom they may hear about and whom they must not meet, switched live. */
export function PersonRights({ person, view, send }: PersonRightsProps) {
  const t = useTexts();
  const { run, failure } = useSend(send);
  const [isOpen, setOpen] = useState(false);
  const summary = useSummary(person, view);
  if (person.role === 'chair' || !view.may.includes('setRights')) return null;
  const ask = (command: NewCommand) => void run(command);
  return (
    <details className="person-rights" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('parts.rights.heading')}
        <span className="person-about">{summary}</span>
      </summary>
      {isOpen && (
        <div className="person-rights-inside">
          <FailureNotice words={failure} />
          <Doing person={person} view={view} ask={ask} />
          <Hearing person={person} view={view} ask={ask} />
          <Apart person={person} view={view} ask={ask} />
        </div>
      )}
    </details>
  );
}

interface OneRightProps extends Omit<PersonRightsProps, 'send'> {
  ask: (command: NewCommand) => void;
}

/** Adds, gives a number, writes live: each said as what it means. */
function Doing({ person, view, ask }: OneRightProps) {
  const t = useTexts();
  const { id, role, pen, adds = false, scores = false } = person;
  const { mayAdd, mayScore } = roleRights[role];
  const mayPen = view.may.includes('givePen') && person.attendance === 'present' && person.device;
  return (
    <>
      {mayAdd && (
        <Checkbox
          plain
          label={t('parts.rights.adds')}
          hint={t('parts.rights.adds-hint')}
          checked={adds}
          onChange={(is) => ask({ kind: 'setRights', person: id, adds: is, scores })}
        />
      )}
      {mayScore && (
        <Checkbox
          plain
          label={t('parts.rights.scores')}
          hint={t('parts.rights.scores-hint')}
          checked={scores}
          onChange={(is) => ask({ kind: 'setRights', person: id, adds, scores: is })}
        />
      )}
      {mayPen && (
        <Checkbox
          plain
          label={t('parts.rights.pen')}
          hint={t('parts.rights.pen-hint')}
          checked={pen}
          onChange={(is) => ask({ kind: is ? 'givePen' : 'takePen', person: id })}
        />
      )}
    </>
  );
}

function Hearing({ person, view, ask }: OneRightProps) {
  const t = useTexts();
  const { children } = view.conference;
  const { id, hears = 'all' } = person;
  const all = children.map((child) => child.id);
  const heard = hears === 'all' ? all : hears;
  const set = (child: string, is: boolean) => {
    const now = all.filter((one) => (one === child ? is : heard.includes(one)));
    ask({ kind: 'setHearing', person: id, hears: now.length === all.length ? 'all' : now });
  };
  return (
    <Group legend={t('parts.person.hears')} hint={t('parts.person.hears-hint')}>
      {children.map((child) => (
        <Checkbox
          key={child.id}
          plain
          label={child.name}
          checked={heard.includes(child.id)}
          onChange={(is) => set(child.id, is)}
        />
      ))}
    </Group>
  );
}

function Apart({ person, view, ask }: OneRightProps) {
  const t = useTexts();
  const { id, apart = [] } = person;
  const others = view.people.filter((one) => one.id !== id);
  return (
    <details className="person-rights-apart" open={apart.length > 0}>
      <summary>{t('parts.person.apart')}</summary>
      <PeopleTicks
        legend={t('parts.person.apart-legend')}
        hint={t('parts.person.apart-hint')}
        people={others}
        isTicked={(one) => apart.includes(one.id)}
        hindrance={() => null}
        onTick={(one, is) =>
          ask({
            kind: 'keepApart',
            person: id,
            from: is ? [...apart, one.id] : apart.filter((other) => other !== one.id),
          })
        }
      />
    </details>
  );
}

function Group({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
  return (
    <fieldset className="choices">
      <legend className="choices-legend">{legend}</legend>
      <p className="field-hint">{hint}</p>
      <div className="person-rights-children">{children}</div>
    </fieldset>
  );
}

/** "Adds lines · gives a number · hears about Otis and Wren · kept apart from Kezia Thistlewick". */
function useSummary(person: PersonView, view: ConferenceView): string {
  const t = useTexts();
  const lang = useLanguage();
  const { hears = 'all', adds, scores } = person;
  const heard = view.conference.children.filter(({ id }) => hears !== 'all' && hears.includes(id));
  const names = listInWords(
    heard.map(({ name }) => name),
    lang,
  );
  const apart = allApartFrom(person, view.people);
  const words = [
    t(adds ? 'parts.rights.does.adds' : 'parts.rights.does.reads'),
    scores ? t('parts.rights.does.scores') : '',
    hears === 'all'
      ? ''
      : heard.length === 0
        ? t('parts.person.hears-nobody')
        : t('parts.person.hears-only', { names }),
    apart.length === 0 ? '' : t('parts.apart.from', { names: namesInWords(lang, apart) }),
  ];
  return words.filter((one) => one !== '').join(' · ');
}
