import { describe } from 'vitest';
import { afterwards } from './story/afterwards.ts';
import { atTheDoor } from './story/at-the-door.ts';
import { beforeTheDay } from './story/before-the-day.ts';
import { decisionAndClose } from './story/decision-and-close.ts';
import { numbers } from './story/numbers.ts';
import { onTheBoard } from './story/on-the-board.ts';
import { beginStory } from './story/story.ts';
import { whatGoesWrong } from './story/what-goes-wrong.ts';

describe('the sample conference, held from the set-up link to the typed outcomes', () => {
  const story = beginStory();
  beforeTheDay(story);
  atTheDoor(story);
  onTheBoard(story);
  numbers(story);
  whatGoesWrong(story);
  decisionAndClose(story);
  afterwards(story);
});
