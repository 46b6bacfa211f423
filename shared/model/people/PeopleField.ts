/** What somebody is to an engagement where their name stands. */
export type PersonRole =
  | 'sponsor'
  | 'member'
  | 'owner'
  | 'decided'
  | 'said'
  | 'interviewee'
  | 'salesperson'
  | 'contact'
  | 'hand'
  | 'participant'
  | 'source'
  | 'frozen'
  | 'customer'

/** A field that holds the names of people. */
export interface PeopleField {
  /** Written as references are, without the places of entries: `owner`, `recovery.who`, `handOvers.hand`. */
  readonly field: string
  readonly role: PersonRole
  /** Of the objects that hold the name, those whose fields say so hold one of a person. */
  readonly where?: Readonly<Record<string, string>>
  /** More may be said after the name: “Dana Or, site manager, 052-555-0141”. */
  readonly told?: boolean
}
