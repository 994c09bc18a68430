import type { ReactNode } from 'react';
import type { Block, Cell, Paper, PaperLine, Words } from '../../shared/papers/paper.ts';
import { useTexts } from '../language/language.ts';
import { scaleWords } from '../language/scale-words.ts';
import { joinClasses } from '../ui/join-classes.ts';
import { NumberLine } from '../ui/number-line.tsx';
import { PaperPicture } from './paper-picture.tsx';
import './paper-text.css';

/** A paper as the page that is kept has it: the same blocks in the same order, in the browser. */
export function PaperText({ paper }: { paper: Paper }) {
  const { lang, title, lead, blocks, foot } = paper;
  return (
    <article className="outcomes-text paper-text" lang={lang}>
      <header className="outcomes-head">
        <h1>{title}</h1>
        {lead.map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
      </header>
      <Blocks blocks={blocks} level={2} />
      {foot.length > 0 && (
        <footer className="outcomes-code">
          {foot.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </footer>
      )}
    </article>
  );
}

/** The blocks of a paper, beneath a heading of the level above. */
export function Blocks({ blocks, level, heading = '' }: BlocksProps) {
  return blocks.map((block, at) => <OneBlock key={keyAt(at)} {...{ block, level, heading }} />);
}

interface BlocksProps {
  blocks: readonly Block[];
  level: number;
  /** The heading they stand under. */
  heading?: string;
}

/** A paper never changes while it is read: the place of a thing in it is its name. */
const keyAt = (at: number): string => `at-${String(at)}`;

function OneBlock({ block, level, heading }: OneBlockProps): ReactNode {
  switch (block.is) {
    case 'section':
      return (
        <section className={`outcome-section paper-${block.tone}`}>
          <Heading level={level}>{block.heading}</Heading>
          <Blocks blocks={block.blocks} level={level + 1} heading={block.heading} />
        </section>
      );
    case 'paragraph':
      return (
        <p>
          <Said words={block.words} />
        </p>
      );
    case 'list':
      return <List {...block} />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'lines':
      return (
        <ul className="outcome-lines">
          {block.lines.map((line, at) => (
            <li key={keyAt(at)}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table {...block} isNamed={block.caption === heading} />;
    case 'picture':
      return <PaperPicture {...block} />;
    case 'scale':
      return <Scale {...block} />;
    default:
      return block satisfies never;
  }
}

interface OneBlockProps {
  block: Block;
  level: number;
  heading: string;
}

function Heading({ level, children }: { level: number; children: string }) {
  if (level === 2) return <h2 dir="auto">{children}</h2>;
  return level === 3 ? <h3 dir="auto">{children}</h3> : <h4 dir="auto">{children}</h4>;
}

function Said({ words: { label, text, lang, weight } }: { words: Words }) {
  const Text = weight === 'strong' ? 'b' : 'span';
  return (
    <>
      {label !== undefined && <b>{`${label}: `}</b>}
      <Text className={weight === 'soft' ? 'soft' : undefined} lang={lang} dir="auto">
        {text}
      </Text>
    </>
  );
}

function List({ items, ordered }: { items: readonly Words[]; ordered: boolean }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className="paper-list">
      {items.map((words, at) => (
        <li key={keyAt(at)}>
          <Said words={words} />
        </li>
      ))}
    </Tag>
  );
}

function Facts({ facts }: { facts: PaperLine['facts'] }) {
  return (
    <dl className="paper-facts">
      {facts.map(({ name, value }, at) => (
        <div key={keyAt(at)}>
          <dt dir="auto">{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Line({ line }: { line: PaperLine }) {
  const { text, lang, struck, said, notes, facts, changed, comments } = line;
  const Text = struck ? 's' : 'span';
  return (
    <div className={`paper-line paper-${line.tone}`}>
      {changed !== undefined && (
        <p className="paper-changed">
          <b>{changed.label}</b>
          {changed.was !== '' && <span dir="auto">{changed.was}</span>}
        </p>
      )}
      <p className="paper-line-text" lang={lang} dir="auto">
        <Text>{text}</Text>
      </p>
      {said !== '' && <p className="soft">{said}</p>}
      {notes.length > 0 && <p className="soft">{notes.join('. ')}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
      {comments.length > 0 && (
        <ul className="outcome-lines">
          {comments.map((comment, at) => (
            <li key={keyAt(at)} className="line-comment">
              <Line line={comment} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type TableProps = Extract<Block, { is: 'table' }> & {
  /** The heading above says the same: its caption is not seen twice. */
  isNamed: boolean;
};

/** On a phone each row is a card with the names of its columns; the roles keep it a table for screen readers. */
function Table({ caption, head, rows, isNamed }: TableProps) {
  return (
    <table className="paper-table">
      <caption className={joinClasses(isNamed && 'visually-hidden')}>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={keyAt(at)}>
            {row.map((cell, column) => (
              <TableCell
                key={head[column]}
                cell={cell}
                name={head[column] ?? ''}
                first={column === 0}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TableCell({
  cell: { text, notes = [] },
  name,
  first,
}: {
  cell: Cell;
  name: string;
  first: boolean;
}) {
  const content = (
    <>
      <span dir="auto">{text}</span>
      {notes.map((note, at) => (
        <small key={keyAt(at)} dir="auto">
          {note}
        </small>
      ))}
    </>
  );
  return first ? (
    <th scope="row">{content}</th>
  ) : (
    <td
      data-name={name}
      className={joinClasses(text === '' && notes.length === 0 && 'paper-empty')}
    >
      {content}
    </td>
  );
}

function Scale({ marks, alt }: Extract<Block, { is: 'scale' }>) {
  const t = useTexts();
  const { voices, noNumber } = scaleWords(t);
  const answers = marks.map(({ name, voice, score }) => ({
    name,
    voice,
    score,
    title: '',
    reason: '',
    oneHigher: '',
    writtenBy: null,
  }));
  return <NumberLine answers={answers} words={{ picture: alt, voices, noNumber }} />;
}
