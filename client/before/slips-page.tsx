import { useState } from 'react';
import { useTexts } from '../language/language.ts';
import { useConferenceLink } from '../provider/use-conference-link.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { Slip } from './slip.tsx';
import './slips.css';
import { useLinks } from './use-links.ts';
import type { Links } from './use-links.ts';

/** `/conferences/ID/slips`: a slip of paper for each person who comes with a device, four on a page. */
export function SlipsPage({ conference }: { conference: string }) {
  const t = useTexts();
  const view = useConferenceLink(conference)?.view ?? null;
  const links = useLinks(conference, '').value;
  const [withSpare, setWithSpare] = useState(false);
  const people = view?.at === 'conference' ? view.people : [];
  const guests = people.filter(({ role, device }) => role !== 'chair' && device);
  const ready = links !== null && view !== null;
  const slips = ready ? slipsFor(guests, links, withSpare) : [];
  return (
    <Page width="wide" title={t('before.slips.title')} heading={t('before.slips.heading')}>
      {ready && (
        <p className="page-lead">
          {slips.length === 0
            ? t('before.slips.nobody')
            : t('before.slips.lead', { count: slips.length })}
        </p>
      )}
      <div className="print-tools">
        {links !== null && links.spare.length > 0 && (
          <Checkbox
            plain
            label={t('before.slips.with-spare')}
            checked={withSpare}
            onChange={setWithSpare}
          />
        )}
        <Button icon="print" busy={slips.length === 0} onPress={() => window.print()}>
          {t('before.slips.print')}
        </Button>
        <LinkButton kind="quiet" href={`/conferences/${conference}`}>
          {t('before.slips.back')}
        </LinkButton>
      </div>
      {links !== null && (
        <ul className="slips">
          {slips.map(({ name, link }) => (
            <Slip key={link} name={name} link={link} room={links.room} />
          ))}
        </ul>
      )}
    </Page>
  );
}

interface SlipWords {
  /** Empty on a spare slip. */
  readonly name: string;
  readonly link: string;
}

function slipsFor(
  guests: readonly { id: string; name: string }[],
  links: Links,
  withSpare: boolean,
): SlipWords[] {
  const own = guests.flatMap(({ id, name }) => {
    const way = links.people.find(({ person }) => person === id);
    return way === undefined ? [] : [{ name, link: way.link }];
  });
  const spare = withSpare ? links.spare.map((link) => ({ name: '', link })) : [];
  return [...own, ...spare];
}
