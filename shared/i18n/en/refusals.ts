import type { RefusalCode } from '../../model/refusal.ts'

/** One sentence for each refusal. `name` is the name of a file or of a thing in the engagement. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
  'not-found': 'The file “{{name}}” was not found: it may have been moved, renamed or deleted.',
  'not-a-file': '“{{name}}” is not a file that can be opened.',
  'not-ours': '“{{name}}” is not a Shoresh engagement file.',
  damaged: '“{{name}}” is damaged and was left as it is; if it was opened here before, Home can open one of its backups.',
  'unexpected-content': '“{{name}}” holds parts that Shoresh did not make, so it was not opened.',
  newer:
    '“{{name}}” was saved by a newer Shoresh (format {{found}}; this one reads up to {{supported}}), so update Shoresh to open it.',
  'not-migrated': '“{{name}}” could not be brought to this version of Shoresh, so it was left as it was.',
  'open-elsewhere': '“{{name}}” is open elsewhere; close it there first, or open it for viewing only from Home.',
  'read-only': '“{{name}}” can only be viewed: it was opened for viewing, or the file or its folder does not allow changes.',
  exists: 'There is already a file called “{{name}}” here; choose another name.',
  'no-folder': 'The folder for “{{name}}” does not exist.',
  'name-too-long': 'The name “{{name}}” is too long for this disk; choose a shorter one.',
  'no-permission': 'Your account may not read or write “{{name}}” in this folder.',
  moved:
    '“{{name}}” was moved, renamed, replaced or deleted while it was open, so the change was not saved; save a copy to keep your work.',
  'changed-outside':
    'Another program changed “{{name}}” while it was open, so nothing was overwritten; close the file and open it again.',
  'disk-full': 'The disk is full, so nothing was changed in “{{name}}”; free some space and try again.',
  'disk-error': 'The disk holding “{{name}}” reported an error, so nothing was changed.',
  busy: 'Another program is using “{{name}}” at this moment; try again shortly.',
  'still-checked': '“{{name}}” is still being checked; it can be changed in a moment.',
  'breaks-rules':
    '“{{name}}” breaks rules in {{count}} places, so it can only be viewed until it is mended; the app and `shoresh check` list them.',
  'not-mended': 'Not all that is wrong with “{{name}}” can be mended, so nothing was changed.',
  'no-file-open': 'No engagement file is open.',
  'other-file-open':
    'Another engagement was opened in the meantime, so this was not done there; open the one before to go on with it.',
  'not-listed': 'This file is no longer on the list of files.',
  'not-taken-back':
    'The disk holding “{{name}}” reported an error after the file was written, and the file could not be removed again: do not rely on it.',
  'not-kept':
    'The disk holding “{{name}}” reported an error just after the file was replaced: the new one is there, but do not rely on it.',
  'same-file': '“{{name}}” is the engagement that is open here, so there is nothing to take from it.',
  'left-unfinished':
    '“{{name}}” was left in the middle of a write; open it by itself first, so that it is brought back, and then take from it.',
  'file-too-large': '“{{name}}” is larger than {{megabytes}} MB, so it was not read.',
  'file-changed': '“{{name}}” was changed or replaced after it was chosen, so nothing was read; choose it again.',
  'file-not-held': 'The file did not arrive whole or is no longer at hand; choose it again.',
  'attachment-too-large': '“{{name}}” is larger than {{megabytes}} MB, the most that one attachment may be, so it was not read.',
  'attachments-too-large':
    'With “{{name}}” the attachments of this file would come to more than {{megabytes}} MB, so it was not read.',
  'attachment-damaged': 'The attachment is no longer what was kept: the disk damaged it, or another program changed it.',
  'too-long': 'This took longer than {{seconds}} seconds and was stopped.',
  'too-much-memory': 'This needed more than {{megabytes}} MB of memory and was stopped.',
  'no-browser':
    'A PDF needs Edge, Chrome or Chromium, and none was found on this computer; choose HTML, which every browser prints as PDF.',
  'not-a-logo': '“{{name}}” cannot be a logo: it has to be a PNG or a JPEG of up to 300 KB, and up to 4,000 pixels a side.',
  'not-an-answer': 'No answer of the form that the brief asks for stands here: there is no JSON object in it.',
  'answer-broken':
    'The JSON object in the answer is cut off or broken, so nothing was read of it; copy all of it, or ask the assistant for it again.',
  'answer-too-long': 'The answer is longer than 200,000 letters, so it was not read; ask the assistant for less at once.',
  'answer-breaks-form':
    'The answer does not keep to the form that the brief asks for, at {{place}}; ask the assistant for it again.',
  'no-such-subject': 'There is no failure point and no unit “{{name}}” that a page could be about.',
  'volume-missing': 'There is no volume for {{month}}; without it nothing can be told per volume.',
  'volume-units': 'The volumes are in several units, so they cannot be added up.',
  'volume-nothing': 'The volumes from {{from}} to {{to}} add up to 0, so nothing can be told per volume.',
  'not-printed': 'The browser on this computer made no PDF of the report; choose HTML, which every browser prints as PDF.',
  'field-not-frozen': 'A frozen review keeps no counts by the team’s own dimensions, so it cannot be compared by them.',
  gone: 'What you were editing is no longer there; someone or something deleted it.',
  'in-use': '“{{name}}” is still in use (places: {{count}}), so it was not deleted.',
  'duplicate-id': 'This already exists, so it was not added a second time.',
  'broken-reference': 'The change points to something that does not exist, so it was not made.',
  'out-of-range': 'One of the values is outside its allowed range, so the change was not made.',
  'cause-into-itself': 'A cause cannot be moved beneath itself.',
  'cause-names-root-cause': 'This cause names a root cause and is the end of its trace, so nothing can stand beneath it.',
  'root-cause-twice-together':
    'The root cause “{{name}}” would stand twice beneath causes that are needed together, so the change was not made.',
  'merge-twice-together':
    'The merge was not made: in the trace of “{{failurePoint}}”, “{{name}}” would then stand twice beneath causes that are needed together.',
  'csv-empty': 'The file holds no table: not even a line of column headers was found.',
  'csv-quote-not-closed': 'The quotation mark opened on line {{line}} is never closed, so nothing was imported.',
  'csv-cell-too-long': 'A cell on line {{line}} is so long that this cannot be a table, so nothing was imported.',
  'csv-too-wide': 'Line {{line}} has more than {{most}} columns, so that this cannot be a table; nothing was imported.',
  'no-kpi-column': 'No column holds the names of the KPIs; choose which one does.',
  'no-month-column': 'No column holds the months; choose which one does.',
  'affected-by-what': 'Nothing says which failure point these customers are affected by; choose it, or a column that names it.',
  'no-such-failure-point': 'No failure point is called “{{name}}”.',
  'no-name-column': 'No column holds the names of the customers; choose which one does.',
  'no-date-column': 'No column holds the dates; choose which one does.',
  'no-touchpoint-column': 'No column holds the touchpoints; choose which one does.',
  'no-title-column': 'No column holds the titles; choose which one does.',
  'no-such-column': 'The file has no column called “{{name}}”.',
  'column-twice': 'The file has more than one column called “{{name}}”, so it is not clear which is meant.',
  'columns-contested': 'The columns “{{first}}” and “{{second}}” could both be the same field; say which of them is meant.',
  'workbook-kind':
    '“{{name}}” is an Excel file of a kind that is not read (.xls, .xlsb, or protected by a password). Save it in Excel as .xlsx without a password.',
  'table-markup':
    '“{{name}}” is a web page or XML under the name of a table, which is not read. Open it in Excel and save it as .xlsx.',
  'workbook-broken': '“{{name}}” is damaged, or is no Excel workbook at all; nothing was imported.',
  'workbook-too-large': '“{{name}}” would unpack to more than a table can be, so it was not read.',
  'no-such-sheet': 'The workbook has no sheet called “{{name}}”; it has: {{sheets}}.',
  'no-header-line': 'No row of the table begins on line {{line}}, so its columns cannot be named there.',
  'dates-open':
    'The dates in the column “{{column}}” can be read in two ways: “{{text}}” on line {{line}} is {{first}} with the day first and {{second}} with the month first. Say which comes first; nothing was imported.',
  'scale-open':
    'The scores in the column “{{column}}” go from {{lowest}} to {{highest}}, and nothing says on which scale; say whether it is {{scales}}. Nothing was imported.',
  'too-many-answers':
    'A table of answers holds at most {{most}} new ones, and this one has {{count}}. Nothing was imported; divide it.',
  'no-dates': 'No column holds the date; choose which one does, or say which period the table is of. Nothing was imported.',
  'month-without-year':
    'The column “{{column}}” is a month without its year, so say which period the table is of. Nothing was imported.',
  'period-twice':
    'The columns “{{first}}” and “{{second}}” stand for the same time, and nobody can know which one counts; choose the columns that do in a map. Nothing was imported.',
  'dates-and-period': 'The rows have dates of their own in the column “{{column}}”, so no period can be given to them.',
  'bad-period': 'A period ends on the day it begins or later, and spans at most {{most}} years; nothing was imported.',
  'too-many-fields': 'A file keeps at most {{most}} dimensions of its own, and with this import it would have {{count}}.',
  'split-none': 'None of its cases is like that, so nothing was split off.',
  'split-all': 'All of its cases are like that, so there is nothing to split; change its title instead.',
  'title-taken': 'There is a failure point called “{{title}}” already; give the new one another title.',
  'too-many-set-aside':
    'At most {{most}} rows of an import can be set aside, and these would be {{count}}. Nothing was imported; take them out of the table instead.',
  'none-set-aside': 'No rows of “{{label}}” are set aside there.',
  'no-such-import': 'The file has no import “{{name}}”.',
  'no-such-field': 'The file has no dimension of its own called “{{name}}”.',
}
