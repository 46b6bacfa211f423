export const leaving = {
  title: 'Some of your work is not kept yet',
  lost: 'It is lost if you go on:',
  tally: 'A tally with marks. End it to keep them as evidence.',
  interview: 'The text of an interview or a chat; what was taken from it is kept.',
  line: 'A line that was typed and not added.',
  row: 'A row that was begun and not added.',
  cells: 'Texts in a grid that did not fit their cells.',
  names: 'A list of those affected that was not added.',
  leave: 'Go on without them',
  stay: 'Stay here',
}
