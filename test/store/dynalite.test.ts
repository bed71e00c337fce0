import { openDatabase } from '../../simulator/database.ts';
import { conformance } from './conformance/index.ts';

conformance('the embedded database', () => openDatabase());
