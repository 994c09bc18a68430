import sample from '../../../fixtures/sample-conference.json' with { type: 'json' };

/** Every text of the sample conference as it would be typed: sentences of its lines, reasons and answers. */
export function sampleTexts(): string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.includes(' ')) texts.push(value);
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(sample.conference);
  return texts;
}
