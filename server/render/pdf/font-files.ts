import { fileURLToPath } from 'node:url';

/** A family of the fonts that come with us, as files. Typst asks them in this order, letter by letter. */
interface Family {
  readonly name: string;
  readonly files: readonly string[];
}

const google = (font: string, file: string, weights: readonly string[]): string[] =>
  weights.map((weight) =>
    fileURLToPath(
      import.meta.resolve(`@expo-google-fonts/${font}/${weight}/${file}_${weight}.ttf`),
    ),
  );

const both = ['400Regular', '700Bold'] as const;

export const families: readonly Family[] = [
  { name: 'Noto Sans', files: google('noto-sans', 'NotoSans', both) },
  // Its letters are one glyph each; those of Noto are a shape and its dots, which are read aloud twice.
  {
    name: 'IBM Plex Sans Arabic',
    files: google('ibm-plex-sans-arabic', 'IBMPlexSansArabic', both),
  },
  { name: 'Noto Sans Arabic', files: google('noto-sans-arabic', 'NotoSansArabic', both) },
  { name: 'Noto Nastaliq Urdu', files: google('noto-nastaliq-urdu', 'NotoNastaliqUrdu', both) },
  { name: 'Noto Sans Bengali', files: google('noto-sans-bengali', 'NotoSansBengali', both) },
  { name: 'Noto Sans Gurmukhi', files: google('noto-sans-gurmukhi', 'NotoSansGurmukhi', both) },
  {
    name: 'Noto Sans Symbols 2',
    files: google('noto-sans-symbols-2', 'NotoSansSymbols2', ['400Regular']),
  },
  { name: 'Noto Emoji', files: google('noto-emoji', 'NotoEmoji', both) },
];
