import type { ConferenceView, PartView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { FieldError } from '../ui/field.tsx';
import { namesInWords } from './part-words.ts';
import { tellingTitles } from './telling-titles.ts';

/** What somebody is here as would tell others of this part about a child: to be put right before it is opened. [PT6] */
export function TellingTitlesNotice({ view, part }: { view: ConferenceView; part: PartView }) {
  const t = useTexts();
  const lang = useLanguage();
  return tellingTitles(view, part).map(({ person, children, readers }) => (
    <FieldError
      key={person.id}
      words={t('parts.titles', {
        name: person.name,
        title: person.title === '' ? person.name : person.title,
        readers: namesInWords(lang, readers),
        children: listInWords(
          children.map((child) => child.name),
          lang,
        ),
      })}
    />
  ));
}
