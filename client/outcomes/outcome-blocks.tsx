import type { Block } from '../../shared/papers/paper.ts';
import './outcome-blocks.css';
import { Blocks } from './paper-text.tsx';

/** What the outcomes have as a paper has it, beneath the heading of their part. */
export function OutcomeBlocks({ blocks }: { blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <div className="outcome-blocks">
      <Blocks blocks={blocks} level={3} />
    </div>
  );
}
