import type { Core } from '@strapi/strapi';
import { checkTemplate, type TemplateData } from '../../../documents/template';
import type { DocumentKind, TemplateFaultAnswer } from '../../../shared/letters';
import { SAMPLE_DOCUMENT, toTemplateData } from '../../official-document/domain/template-names';
import { asRefusal } from '../../official-document/engine/as-refusal';
import { sampleCase } from '../../official-document/engine/cases-of-kind';

/** Everything that a template of a kind may name, with a value in each. */
export const sampleOf = (strapi: Core.Strapi, kind: DocumentKind): TemplateData => ({
  ...sampleCase(strapi, kind),
  ...toTemplateData(SAMPLE_DOCUMENT),
});

/** The placeholders of a file that its kind can't fill. Throws 400 with the code for a file that is hostile or broken. */
export async function faultsOf(
  strapi: Core.Strapi,
  kind: DocumentKind,
  file: Buffer,
): Promise<TemplateFaultAnswer[]> {
  try {
    return await checkTemplate(file, sampleOf(strapi, kind));
  } catch (error) {
    throw asRefusal(error, ['file']);
  }
}
