import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { sitesApi } from '../../providers/sitesApi';
import { ReviewerChoices } from './ReviewerChoices';

type Props = Omit<ComponentProps<typeof ReviewerChoices>, 'choices'> & { site: string };

/** Those whose work covers a site, to be chosen from. */
export const SiteReviewers = ({ site, ...rest }: Props) => {
  const { data } = useQuery({
    queryKey: ['sites', 'reviewers', site],
    queryFn: () => sitesApi.reviewers(site),
  });
  return <ReviewerChoices choices={data} {...rest} />;
};
