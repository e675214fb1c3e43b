import adminBounds from './admin-bounds';
import answer from './answer';
import edge from './edge';
import fault from './fault';
import intake from './intake';
import request from './request';

export default { 'admin-bounds': adminBounds, answer, edge, fault, intake, request };
