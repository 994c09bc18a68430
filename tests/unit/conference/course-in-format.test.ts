import { expect, test } from 'vitest';
import { courseIn } from '../../../shared/conference/course-in-format.ts';
import { noCourse } from '../../../shared/conference/course.ts';
import { templateOf } from '../../../shared/templates/templates.ts';
import { startConference } from '../../support/held-conference.ts';

const derby = templateOf('derby-3');
const somerset = templateOf('somerset-5col');
const somewhere = (stage: string | null, visited: string[] = []) => ({
  ...noCourse,
  stage,
  visited,
});

test('[T8] in another format the conference is as far as it was: at the same stage, or at one that shows the same', () => {
  expect(courseIn(derby, somewhere('plan'), somerset).stage).toBe('plan');
  expect(courseIn(somerset, somewhere('enquiries'), derby).stage).toBe('sharing');
  // Derby's leaflet names no scale.
  expect(courseIn(derby, somewhere('scale'), somerset).stage).toBeNull();
  expect(courseIn(derby, somewhere(null), somerset).stage).toBeNull();
});

test('[T8] what ran stays as having run, each once', () => {
  const before = ['welcome', 'concerns', 'enquiries', 'history'];
  expect(courseIn(somerset, somewhere('history', before), derby).visited).toEqual([
    'welcome',
    'sharing',
  ]);
});

test('[T8] the chair chooses another format in the middle, and nobody is sent back to the start', () => {
  const held = startConference();
  const stage = () => held.now().courses.get(held.now().currentPart)?.stage;
  held.must('Marguerite', { kind: 'goToStage', from: null, to: 'welcome', skips: true });
  held.must('Marguerite', { kind: 'goToStage', from: 'welcome', to: 'worries', skips: true });
  const { kind, template: _before, ...rest } = held.now().details;
  const children = held.now().children.map(({ id, name }) => ({ id, name }));
  const { date, time, place } = rest;
  held.must('Marguerite', {
    kind: 'changeDetails',
    type: kind,
    template: 'derby-3',
    date,
    time,
    place,
    children,
  });
  expect(stage()).toBe('concerns');
});
