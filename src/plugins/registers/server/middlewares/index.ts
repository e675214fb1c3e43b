import answer from './answer';
import bodyFault from './body-fault';
import edge from './edge';

export default { answer, edge, 'body-fault': bodyFault };
