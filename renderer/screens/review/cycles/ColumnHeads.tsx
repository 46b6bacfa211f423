import type { ReactNode } from 'react'

/** The head of a table of a cycle: the titles of its columns. */
export function ColumnHeads({ titles }: { readonly titles: readonly string[] }): ReactNode {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}
