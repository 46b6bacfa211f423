/** How the map of the journey is looked at, printed and saved. */
export const journeyMap = {
  scale: '{{percent}}%',
  print: 'Print the map',
  paper: {
    a4: 'On A4, up to {{count}} stages a page',
    a3: 'On A3, up to {{count}} stages a page',
  },
}
