import type { ConferenceView } from '../../shared/conference/view.ts';
import type { ChildPageView } from '../../shared/conference/view/schemas/handing-in.ts';
import { dateInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Chip } from '../ui/chip.tsx';

interface HowToldProps {
  view: ConferenceView;
  page: ChildPageView;
  isOwn: boolean;
}

/** In what form a child told it, when it was read back, and, to the chair, who may see it and how the child took part. */
export function HowTold({ view, page, isOwn }: HowToldProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { forms, checkedOn, participation, givenBy, audience } = page;
  const giver = view.people.find(({ id }) => id === givenBy)?.name;
  const isChairs = audience !== undefined;
  if (forms.length === 0 && checkedOn === '' && !isChairs) return null;
  return (
    <div className="how-told">
      {forms.length > 0 && (
        <p className="how-told-forms">
          {forms.map((form) => (
            <Chip key={form} tone="child">
              {t(`children.form.${form}`)}
            </Chip>
          ))}
        </p>
      )}
      {giver !== undefined && <p>{t('children.given-by', { name: giver })}</p>}
      {checkedOn !== '' && (
        <p>
          {t(isOwn ? 'children.checked-own' : 'children.checked', {
            date: dateInWords(checkedOn, lang),
          })}
        </p>
      )}
      {isChairs && (
        <p>
          {audience === null
            ? t('children.sees.chair')
            : t('children.sees.audience', { name: audienceLabel(t, lang, view, audience) })}
        </p>
      )}
      {participation !== undefined && participation !== null && (
        <p className="soft">
          {participation}: {t(`children.participation.${participation}`)}
        </p>
      )}
    </div>
  );
}
