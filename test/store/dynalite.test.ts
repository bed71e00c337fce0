import { openDatabase } from '../../simulator/database.ts';
import { conformance } from './conformance.ts';

conformance('the embedded database', () => openDatabase());
