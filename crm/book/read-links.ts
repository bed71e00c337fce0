import type { Survey } from '../sheets/survey.ts';
import type { Import } from './import.ts';
import { rowsOf } from './rows.ts';

/** Reads the tables of links, and the colleagues whom owner columns name by id. */
export async function readLinks(surveys: readonly Survey[], book: Import): Promise<void> {
  for (const survey of surveys) {
    const { file } = survey.source;
    for await (const { line, record } of rowsOf(survey, book)) {
      if (record.kind === 'link') book.links.add(record);
      else if (record.kind === 'colleague') book.owners.isAlso(record.id, record.names);
      else continue;
      book.rowTold({ file, line, fate: 'used' });
    }
  }
}
