import answer from './answer';
import edge from './edge';
import fault from './fault';

export default { answer, edge, fault };
