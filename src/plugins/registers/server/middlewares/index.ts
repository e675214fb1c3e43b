import answer from './answer';
import edge from './edge';

export default { answer, edge };
