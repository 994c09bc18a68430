import type { Code } from '../../shared/board/codes.ts';
import type { Heading } from '../../shared/conference/template.ts';
import { headingKinds } from '../../shared/templates/format-mistakes.ts';
import { useTexts } from '../language/language.ts';
import { Select } from '../ui/select.tsx';
import type { SectionProps } from './format-draft.ts';
import { SectionBox } from './section.tsx';

/** For each kind of line the one heading it stands under. */
export function KindsSection({ format, change, field }: SectionProps) {
  const t = useTexts();
  const { headings } = format;
  const options = headings.map(({ id, text }, at) => ({
    value: id,
    words: text.trim() || t('formats.headings.number', { number: at + 1 }),
  }));
  return (
    <SectionBox name="kinds">
      <div className="format-kinds">
        {headingKinds.map((code) => (
          <Select
            key={code}
            {...field(`kinds-${code}`)}
            label={t(`board.kinds.${code}`)}
            value={headings.find(({ codes }) => codes.includes(code))?.id ?? ''}
            onChange={(id) => change({ headings: withKindUnder(headings, code, id) })}
            unchosen={t('formats.kinds.nowhere')}
            options={options}
          />
        ))}
      </div>
    </SectionBox>
  );
}

/** In the order kinds are named in everywhere; a heading that loses what new lines start as takes its first one. */
export function withKindUnder(
  headings: readonly Heading[],
  code: Code,
  id: string,
): readonly Heading[] {
  return headings.map((heading) => {
    const stands = heading.id === id;
    if (stands === heading.codes.includes(code)) return heading;
    const codes = headingKinds.filter((each) =>
      each === code ? stands : heading.codes.includes(each),
    );
    const startsAs = codes.includes(heading.startsAs) ? heading.startsAs : (codes[0] ?? code);
    return { ...heading, codes, startsAs };
  });
}
