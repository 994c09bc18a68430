import { roleRights } from '../../shared/conference/roles.ts';
import { sectors } from '../../shared/conference/agency-views.ts';
import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { BoardStore } from '../provider/board-store.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import './deciding.css';
import { useTold } from './use-told.ts';

interface AgencyRowsProps {
  view: Pick<ConferenceView, 'people' | 'may'>;
  send: BoardStore['send'];
}

/** Which professional counts for which agency, and who has worked with the family: guessed first, then the chair's word. */
export function AgencyRows({ view, send }: AgencyRowsProps) {
  const t = useTexts();
  const people = view.people.filter(
    ({ role, attendance }) => roleRights[role].professional && attendance !== 'removed',
  );
  if (!view.may.includes('setAgency') || people.length === 0) return null;
  return (
    <details className="agency-rows">
      <summary>{t('deciding.agencies.heading')}</summary>
      <p className="soft">{t('deciding.agencies.lead')}</p>
      <ul>
        {people.map((person) => (
          <AgencyRow key={person.id} person={person} send={send} />
        ))}
      </ul>
    </details>
  );
}

function AgencyRow({ person, send }: { person: PersonView; send: BoardStore['send'] }) {
  const t = useTexts();
  const { tell, failure, isSending } = useTold(send);
  const { sector = 'other', knowsFamily = true, id, name } = person;
  const set = (change: { sector?: typeof sector; knowsFamily?: boolean }) => {
    if (!isSending) {
      void tell({ kind: 'setAgency', person: id, sector, knowsFamily, ...change });
    }
  };
  return (
    <li className="agency-row">
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      <Select
        label={t('deciding.agencies.sector', { name })}
        value={sector}
        onChange={(next) => set({ sector: next })}
        options={sectors.map((one) => ({ value: one, words: t(`deciding.sector.${one}`) }))}
      />
      <Checkbox
        plain
        label={t('deciding.agencies.knows')}
        checked={knowsFamily}
        onChange={(isSo) => set({ knowsFamily: isSo })}
      />
    </li>
  );
}
