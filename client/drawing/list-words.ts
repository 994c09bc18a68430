import type { PageWords } from '../../shared/drawing/page-words.ts';
import type { PersonShape } from '../../shared/drawing/shape.ts';
import type { Say } from '../language/language.ts';

/** What a page is said with, in the language now. */
export const pageWordsIn = (t: Say): PageWords => {
  const same = (tie: 'couple' | 'separated' | 'divorced' | 'close' | 'difficult') => {
    const words = t(`drawings.said.ties.${tie}`);
    return { from: words, to: words };
  };
  return {
    nobody: t('drawings.said.nobody'),
    symbols: {
      square: t('drawings.said.symbols.square'),
      circle: t('drawings.said.symbols.circle'),
      diamond: '',
      triangle: t('drawings.said.symbols.triangle'),
    },
    died: t('drawings.said.died'),
    ties: {
      couple: same('couple'),
      separated: same('separated'),
      divorced: same('divorced'),
      parent: { from: t('drawings.said.ties.parent'), to: t('drawings.said.ties.child') },
      'looks-after': {
        from: t('drawings.said.ties.looks-after'),
        to: t('drawings.said.ties.looked-after'),
      },
      close: same('close'),
      difficult: same('difficult'),
    },
    home: t('drawings.said.home'),
    lies: t('drawings.said.lies'),
    outside: t('drawings.said.outside'),
    inTheMiddle: t('drawings.said.in-the-middle'),
    oneLine: t('drawings.said.one-line'),
    lines: t('drawings.said.lines'),
    and: t('drawings.said.and'),
    more: t('drawings.said.more'),
  };
};

/** What somebody on the page is called; a person may stand there without a name. */
export const nameOn = (t: Say, { props }: PersonShape): string =>
  props.name.trim() === '' ? t('drawings.said.nobody') : props.name.trim();
