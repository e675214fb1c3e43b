import type { Core } from '@strapi/strapi';
import { asOwner, registerSettlement } from '../../../plugins/registers';
import { acceptRules } from './install-program';
import { toRuleRefusal } from './rule-refusal';

const RULES = 'api::coverage-rule.coverage-rule';
const CHANGES = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'clone']);

/**
 * A change of rules makes the program in its own transaction, so that a rule that does not compile is refused
 * with its change: of the staff, whichever way it came, and in Strapi's own administration. What follows from it for all
 * organizations is a job (see database/sql/65-coverage-rules.sql).
 */
export function followRules(strapi: Core.Strapi): void {
  const accept = async (): Promise<void> => {
    try {
      await asOwner(strapi, acceptRules);
    } catch (error) {
      throw toRuleRefusal(error);
    }
  };
  registerSettlement('coverage-rules', accept);
  strapi.documents.use(async (context, next) => {
    if (context.uid !== RULES || !CHANGES.has(context.action)) return next();
    // The staff's changes are settled once, at the end of their request.
    if (strapi.requestContext.get()?.state.caller) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      await accept();
      return result;
    });
  });
}
