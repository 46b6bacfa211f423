/**
 * What runs in the page of a report. The functions below are written into the page as they stand here: each may use the page and the
 * others, and nothing that is imported. Everything they show is in the page already, and can be read without them.
 */
const functions = [chooseRanking, chooseDays, findRows, sortRows, sortByColumn, placeInOrder, reachWide] as const

/** The script of a page, the same for every report. */
export const pageScript = `${functions.map(String).join('\n')}\nchooseRanking();chooseDays();findRows();sortRows();reachWide()`

/** One ranking at a time, by the dimension and in the measure that are chosen. */
function chooseRanking(): void {
  const chooser = document.querySelector<HTMLElement>('.chooser')
  if (chooser === null) return
  for (const other of document.querySelectorAll('.otherwise')) other.replaceWith(...other.querySelectorAll('.ranking'))
  const rankings = [...document.querySelectorAll<HTMLElement>('.ranking')]
  const [first] = rankings
  const chosen = (name: string): string | undefined =>
    chooser.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? first?.dataset[name]
  const show = (): void => {
    const [by, measure] = [chosen('by'), chosen('measure')]
    for (const ranking of rankings) ranking.hidden = ranking.dataset['by'] !== by || ranking.dataset['measure'] !== measure
  }
  chooser.addEventListener('change', show)
  chooser.hidden = false
  show()
}

/** One plan at a time, by the days that the slider says. */
function chooseDays(): void {
  for (const reach of document.querySelectorAll<HTMLElement>('.reach')) {
    const slider = reach.querySelector<HTMLInputElement>('.slider input')
    const plans = [...reach.querySelectorAll<HTMLDetailsElement>('.plan')]
    if (slider === null) continue
    const show = (): void => {
      for (const [at, plan] of plans.entries()) {
        plan.hidden = at !== Number(slider.value)
        plan.open = !plan.hidden
        if (!plan.hidden) slider.setAttribute('aria-valuetext', plan.querySelector('summary')?.textContent ?? '')
      }
    }
    slider.addEventListener('input', show)
    for (const label of reach.querySelectorAll<HTMLElement>('.slider')) label.hidden = false
    show()
  }
}

/** The rows of a long table in which what is typed stands. */
function findRows(): void {
  for (const filter of document.querySelectorAll<HTMLElement>('.filter')) {
    const [field, said] = [filter.querySelector('input'), filter.querySelector('output')]
    const rows = [...(filter.parentElement?.querySelectorAll<HTMLElement>('tbody tr') ?? [])]
    if (field === null || said === null) continue
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase()
      for (const row of rows) row.hidden = !(row.textContent ?? '').toLowerCase().includes(wanted)
      said.textContent = wanted === '' ? '' : `${rows.filter((row) => !row.hidden).length} / ${rows.length}`
    })
    filter.hidden = false
  }
}

/** Every table of several rows sorts by the column whose head is pressed. */
function sortRows(): void {
  for (const table of document.querySelectorAll('table')) {
    const [body] = table.tBodies
    if (body === undefined || body.rows.length < 3) continue
    for (const head of table.querySelectorAll<HTMLTableCellElement>('thead th')) sortByColumn(head, body)
  }
}

function sortByColumn(head: HTMLTableCellElement, body: HTMLTableSectionElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener('click', () => {
    const isDown = head.getAttribute('aria-sort') === 'ascending'
    for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
    body.append(...placeInOrder([...body.rows], head.cellIndex, isDown))
  })
}

/** Numbers and days by what they are, texts as the language of the page sorts them; rows that say nothing there come last. */
function placeInOrder(rows: readonly HTMLTableRowElement[], column: number, isDown: boolean): readonly HTMLTableRowElement[] {
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const keyed = rows.map((row) => ({ row, cell: row.cells[column], text: row.cells[column]?.textContent ?? '' }))
  const order = (cell: HTMLElement | undefined): number => Number(cell?.dataset['order'] ?? Number.NaN)
  const sorted = keyed
    .filter(({ text }) => text !== '')
    .sort((a, b) => {
      const apart = order(a.cell) - order(b.cell)
      return (Number.isNaN(apart) ? compare(a.text, b.text) : apart) * (isDown ? -1 : 1)
    })
  return [...sorted, ...keyed.filter(({ text }) => text === '')].map(({ row }) => row)
}

/** A table that is wider than the page is scrolled by keys, too: where nothing in it takes the focus it takes it itself. */
function reachWide(): void {
  const reach = (): void => {
    for (const wide of document.querySelectorAll<HTMLElement>('.wide')) {
      if (wide.scrollWidth > wide.clientWidth && wide.querySelector('button') === null) wide.tabIndex = 0
      else wide.removeAttribute('tabindex')
    }
  }
  addEventListener('resize', reach)
  reach()
}
