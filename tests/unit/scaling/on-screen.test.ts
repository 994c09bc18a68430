import { expect, test } from 'vitest';
import { changeBetween, standingOf } from '../../../client/screen/changes.ts';
import type { RevealGroup } from '../../../shared/conference/template.ts';
import type { ScaleView } from '../../../shared/conference/view.ts';

const standing = (shown: RevealGroup[]) => {
  const scale = { id: 's', standing: 'asking', shown } as unknown as ScaleView;
  return standingOf({ scales: [scale], decision: null, dates: [] }, []);
};

test('[C110] the screen turns to the question each time another group is shown', () => {
  expect(changeBetween(standing(['children']), standing(['children', 'parents']))).toEqual({
    kind: 'scale',
    id: 's',
  });
  expect(changeBetween(standing(['children']), standing(['children']))).toBeNull();
});
