import drawings from './en/drawings.json' with { type: 'json' };
import drawingPicture from './en/drawing-picture.json' with { type: 'json' };

/** The English texts of pages to draw on. They come with the first of them (`addTexts`): most people open none. */
export const drawingEnglish = { drawings, 'drawing-picture': drawingPicture } as const;
