import { scribble, throughCorners } from './by-hand.ts';
import { oneOverAnother, strokeAt, wordsAt, type DemoPage } from './page.ts';

/** What Otis drew and said with his social worker on 31 March. Three Houses was made by Nicki Weld and Maggie Greening. */
export const threeHouses: DemoPage = {
  kind: 'three-houses',
  name: 'Otis’s three houses',
  audience: 'A',
  child: 'Otis',
  drawers: ['ines'],
  description: [
    'Otis drew this with Ines on 31 March.',
    'House of worries: a big red scribble that fills the top of the house. Otis said “this is the loud”. Below it a tooth, and the words “My tooth”.',
    'House of good things: a football. “Football. Mr Applegarth. Dad’s pancakes.” and “Breakfast club toast.”',
    'House of dreams: a brown dog with its tail up, “A dog.”, a cup of tea, and “Everybody having tea and nobody cross.”',
  ].join('\n'),
  things: oneOverAnother([
    strokeAt('loud-1', { color: 'red', size: 'l' }, scribble([295, 440], 165, 95, 17)),
    strokeAt('loud-2', { color: 'red', size: 'xl' }, scribble([310, 450], 110, 60, 8)),
    wordsAt('loud-words', 110, 568, 380, 'A red scribble. Otis said “this is the loud”.'),
    strokeAt(
      'tooth',
      { color: 'black' },
      throughCorners([
        [205, 718],
        [228, 704],
        [252, 716],
        [278, 702],
        [298, 722],
        [294, 762],
        [284, 806],
        [270, 772],
        [252, 762],
        [236, 774],
        [222, 808],
        [210, 764],
        [203, 720],
      ]),
    ),
    strokeAt(
      'ouch-1',
      { color: 'red', size: 's' },
      throughCorners([
        [325, 706],
        [352, 690],
      ]),
    ),
    strokeAt(
      'ouch-2',
      { color: 'red', size: 's' },
      throughCorners([
        [330, 738],
        [362, 738],
      ]),
    ),
    wordsAt('tooth-words', 200, 830, 240, 'My tooth.'),
    strokeAt(
      'ball',
      { color: 'black' },
      throughCorners([
        [780, 400],
        [836, 346],
        [902, 396],
        [884, 462],
        [812, 466],
        [779, 402],
        [790, 384],
      ]),
    ),
    strokeAt(
      'ball-patch',
      { color: 'black' },
      throughCorners([
        [820, 396],
        [842, 386],
        [860, 404],
        [850, 424],
        [826, 422],
        [818, 398],
      ]),
    ),
    strokeAt(
      'grass',
      { color: 'green' },
      throughCorners([
        [740, 488],
        [800, 480],
        [870, 486],
        [940, 478],
      ]),
    ),
    wordsAt('good-words', 660, 540, 370, 'Football. Mr Applegarth. Dad’s pancakes.'),
    wordsAt('toast-words', 660, 690, 370, 'Breakfast club toast.'),
    strokeAt(
      'toast',
      { color: 'orange', size: 'l' },
      throughCorners([
        [770, 772],
        [790, 752],
        [842, 750],
        [874, 770],
        [864, 786],
        [868, 846],
        [778, 848],
        [782, 790],
        [768, 774],
      ]),
    ),
    ...dog(),
    wordsAt('dog-words', 1210, 588, 340, 'A dog.'),
    strokeAt(
      'cup',
      { color: 'blue' },
      throughCorners([
        [1325, 690],
        [1328, 735],
        [1350, 756],
        [1392, 756],
        [1412, 734],
        [1416, 690],
        [1370, 684],
        [1326, 691],
      ]),
    ),
    strokeAt(
      'handle',
      { color: 'blue' },
      throughCorners([
        [1416, 702],
        [1444, 704],
        [1442, 734],
        [1410, 738],
      ]),
    ),
    strokeAt(
      'steam',
      { color: 'grey', size: 's' },
      throughCorners([
        [1360, 668],
        [1352, 652],
        [1366, 640],
        [1358, 622],
      ]),
    ),
    strokeAt(
      'steam-2',
      { color: 'grey', size: 's' },
      throughCorners([
        [1390, 668],
        [1382, 652],
        [1396, 640],
        [1388, 622],
      ]),
    ),
    wordsAt('tea-words', 1200, 786, 360, 'Everybody having tea and nobody cross.'),
  ]),
  ties: [],
};

/** In six lines, as somebody of seven draws one. */
function dog() {
  const brown = { color: 'orange', size: 'l' } as const;
  return [
    strokeAt(
      'dog-body',
      brown,
      throughCorners([
        [1290, 460],
        [1330, 436],
        [1400, 440],
        [1462, 446],
        [1478, 476],
        [1450, 504],
        [1380, 508],
        [1310, 504],
        [1286, 484],
        [1292, 458],
      ]),
    ),
    strokeAt(
      'dog-head',
      brown,
      throughCorners([
        [1292, 462],
        [1262, 448],
        [1232, 456],
        [1214, 440],
        [1222, 412],
        [1256, 396],
        [1290, 402],
        [1306, 430],
        [1294, 460],
      ]),
    ),
    strokeAt(
      'dog-ear',
      brown,
      throughCorners([
        [1284, 402],
        [1304, 392],
        [1316, 420],
        [1304, 444],
      ]),
    ),
    strokeAt(
      'dog-tail',
      brown,
      throughCorners([
        [1474, 458],
        [1504, 432],
        [1502, 396],
        [1516, 376],
      ]),
    ),
    strokeAt(
      'dog-legs-1',
      brown,
      throughCorners([
        [1312, 504],
        [1308, 556],
        [1326, 556],
        [1332, 508],
      ]),
    ),
    strokeAt(
      'dog-legs-2',
      brown,
      throughCorners([
        [1434, 506],
        [1438, 556],
        [1456, 554],
        [1458, 500],
      ]),
    ),
    strokeAt('dog-eye', { color: 'black' }, [
      [1252, 420],
      [1254, 422],
      [1252, 424],
    ]),
    strokeAt('dog-nose', { color: 'black', size: 'l' }, [
      [1214, 436],
      [1217, 438],
      [1214, 441],
    ]),
  ];
}
