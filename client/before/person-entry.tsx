import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { allApartFrom } from '../parts/kept-apart.ts';
import { namesInWords } from '../parts/part-words.ts';
import { NeedsWords } from '../ready/needs-words.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import type { Tone } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { calledName, messageFor, occasionOf } from './messages.ts';
import type { Question } from './person-question.tsx';
import type { Copying } from './use-copy.ts';
import type { Links } from './use-links.ts';

interface PersonEntryProps {
  person: PersonView;
  view: ConferenceView;
  way: Links['people'][number] | undefined;
  copying: Copying;
  ask: (question: Question) => void;
}

const tones = {
  invited: 'plain',
  present: 'well',
  left: 'plain',
  removed: 'danger',
  apologies: 'plain',
  named: 'plain',
} as const satisfies Record<PersonView['attendance'], Tone>;

/** One person of the invitation list. */
export function PersonEntry({ person, view, way, copying, ask }: PersonEntryProps) {
  const t = useTexts();
  const items = useMenu({ person, view, way, copying, ask });
  const isChair = person.role === 'chair';
  const isOver = view.conference.progress === 'closed';
  const shownAttendance = isOver ? afterwards(person.attendance) : person.attendance;
  const role = t(`roles.${person.role}`);
  const says = [person.title, person.title.includes(role) ? '' : role, person.agency];
  const rules = useRuleWords(person, view);
  const needs = view.ready?.needs.find((one) => one.person === person.id);
  const isAway = view.ready?.exclusions?.some(
    (one) => one.person === person.id && one.from === 'all',
  );
  return (
    <li className="person-entry">
      <div className="person-entry-words">
        <p className="person-entry-name">
          {person.name}
          {isChair ? (
            <Chip tone="accent">{t('before.invited.you')}</Chip>
          ) : (
            <Chip tone={tones[person.attendance]}>{t(`before.attendance.${shownAttendance}`)}</Chip>
          )}
          {isAway && <Chip icon="door">{t('ready.does-not-come')}</Chip>}
          {!person.device && <Chip>{t('before.invited.without-device')}</Chip>}
        </p>
        <p className="person-entry-about">{says.filter((part) => part !== '').join(' · ')}</p>
        {needs !== undefined && <NeedsWords needs={needs} />}
        {rules.length > 0 && (
          <p className="person-entry-about person-entry-rules">
            <Icon name="lock" size={16} />
            {rules.join(' · ')}
          </p>
        )}
      </div>
      <p className="person-entry-where">
        <Icon name={person.where} size={18} />
        {t(`before.where.${person.where}`)}
      </p>
      <div className="person-entry-actions">
        {!isChair && way !== undefined && (
          <CopyLink person={person} link={way.link} copying={copying} />
        )}
        <Menu
          kind="quiet"
          size="small"
          icon="more"
          iconOnly
          words={t('before.invited.menu', { name: person.name })}
          items={items}
        />
      </div>
    </li>
  );
}

/** Whom they must not meet, and whom they may not hear about. */
function useRuleWords(person: PersonView, view: ConferenceView): string[] {
  const { people, conference } = view;
  const t = useTexts();
  const lang = useLanguage();
  const apart = allApartFrom(person, people);
  const { hears = 'all' } = person;
  const heard = conference.children.filter(({ id }) => hears === 'all' || hears.includes(id));
  const names = listInWords(
    heard.map(({ name }) => name),
    lang,
  );
  const hearing =
    heard.length === 0 ? t('parts.person.hears-nobody') : t('parts.person.hears-only', { names });
  return [
    ...(apart.length > 0 ? [t('parts.apart.from', { names: namesInWords(lang, apart) })] : []),
    ...(hears === 'all' ? [] : [hearing]),
    ...partsWithout(person, view).map((part) => t('ready.away.from-part', { part })),
  ];
}

/** The parts that they do not come to by the chair's decision. */
const partsWithout = ({ id }: PersonView, { ready, parts = [] }: ConferenceView): string[] =>
  parts
    .filter((part) => ready?.exclusions?.some((one) => one.person === id && one.from === part.id))
    .map(({ name }) => name);

function CopyLink({
  person,
  link,
  copying,
}: {
  person: PersonView;
  link: string;
  copying: Copying;
}) {
  const t = useTexts();
  const what = t('before.invited.link-of', { name: person.name });
  return (
    <Button
      kind="secondary"
      size="small"
      icon="link"
      spoken={t('before.invited.copy-link-of', { name: person.name })}
      onPress={() => void copying.copy(link, what)}
    >
      {t('before.invited.copy-link')}
    </Button>
  );
}

function useMenu({ person, view, way, copying, ask }: PersonEntryProps): MenuItem[] {
  const t = useTexts();
  const lang = useLanguage();
  const can = (kind: string) => view.may.includes(kind);
  const isGuest = person.role !== 'chair';
  const copyMessage = () => {
    const text = messageFor(t, lang, occasionOf(view.conference), {
      person,
      link: way?.link ?? '',
    });
    void copying.copy(text, t('before.invited.message-for', { name: calledName(person) }));
  };
  const items: (MenuItem | false)[] = [
    isGuest &&
      way !== undefined && {
        id: 'message',
        icon: 'mail',
        words: t('before.invited.copy-message'),
        onChoose: copyMessage,
      },
    way !== undefined &&
      way.code !== null && {
        id: 'code',
        icon: 'lock',
        words: t('before.invited.reading-code'),
        onChoose: () => ask({ about: 'code', person }),
      },
    can('changePerson') && {
      id: 'change',
      icon: 'pen',
      words: t('before.invited.change'),
      onChoose: () => ask({ about: 'change', person }),
    },
    isGuest &&
      can('setNeeds') && {
        id: 'needs',
        icon: 'person',
        words: t('ready.menu'),
        onChoose: () => ask({ about: 'needs', person }),
      },
    isGuest &&
      can('renewLink') && {
        id: 'renew',
        icon: 'link',
        words: t('before.invited.renew'),
        onChoose: () => ask({ about: 'renew', person }),
      },
    isGuest &&
      can('uninvite') && {
        id: 'uninvite',
        icon: 'close',
        words: t('before.invited.uninvite'),
        onChoose: () => ask({ about: 'uninvite', person }),
      },
  ];
  return items.filter((item) => item !== false);
}

/** What is true of somebody once the conference is over. */
function afterwards(attendance: PersonView['attendance']) {
  if (attendance === 'present') return 'was-present';
  return attendance === 'invited' ? 'did-not-come' : attendance;
}
