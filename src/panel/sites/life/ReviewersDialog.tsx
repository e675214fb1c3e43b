import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReviewRound } from '../../../shared/review-answers';
import { sitesApi } from '../../providers/sitesApi';
import { faultsOf, type Refused } from '../faultsOf';
import { SiteReviewers } from '../move/SiteReviewers';

interface Props {
  site: string;
  reviewers: ReviewRound['reviewers'];
  onClose: () => void;
}

/** Changes who reviews while the marks are covered; who has handed in stays. */
export const ReviewersDialog = ({ site, reviewers, onClose }: Props) => {
  const translate = useTranslate();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(reviewers.map(({ id }) => id));
  const [refused, setRefused] = useState<Refused | null>(null);
  const fixed = reviewers.filter(({ handedInAt }) => handedInAt !== null).map(({ id }) => id);
  const save = async () => {
    try {
      await sitesApi.assign(site, chosen);
      await client.invalidateQueries({ queryKey: ['sites'] });
      onClose();
    } catch (error) {
      setRefused(faultsOf(error));
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="reviewers-title">
      <DialogTitle id="reviewers-title">{translate('sites.site.changeReviewers')}</DialogTitle>
      <DialogContent tabIndex={0}>
        {refused && !refused.fields.reviewers && (
          <Alert severity="error">{translate(refused.message, { _: refused.message })}</Alert>
        )}
        <SiteReviewers
          site={site}
          label={translate('sites.fields.reviewers')}
          value={chosen}
          onChange={setChosen}
          fault={refused?.fields.reviewers}
          fixed={fixed}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color="primary" onClick={save}>
          {translate('ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
