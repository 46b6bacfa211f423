/**
 * What stands in the built index.html, and in Home's markup, where a host writes what it knows. A host that knows nothing
 * of the page leaves `start` and `home` empty.
 */
export const shellMarks = {
  /** The nonce of this answer's policy. */
  styleNonce: '__STYLE_NONCE__',
  /** A PageStart. */
  start: '__PAGE_START__',
  /** Home as markup, in the language of the page. */
  home: '__HOME__',
  /** Of the document's element, until the page knows better. */
  attributes: 'lang="he" dir="rtl" data-mantine-color-scheme="light"',
} as const
