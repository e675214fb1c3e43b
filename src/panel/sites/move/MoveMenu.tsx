import { Button, Divider, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { SiteWay } from '../../../shared/site-answers';

interface Props {
  label: string;
  ways: SiteWay[];
  onWay: (way: SiteWay) => void;
}

/** Where a site may go from here, for hands and keyboards alike. */
export const MoveMenu = ({ label, ways, onWay }: Props) => {
  const translate = useTranslate();
  const wayName = useWayName();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('sites.moves.menu')} …
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {ways.flatMap((way) => [
          way.isReturn && ways.length > 1 && <Divider key="return" />,
          <MenuItem
            key={way.to}
            onClick={() => {
              setAnchor(null);
              onWay(way);
            }}
          >
            {wayName(way)}
          </MenuItem>,
        ])}
      </Menu>
    </>
  );
};

/** What a way is called as an action. */
export const useWayName = (): ((way: SiteWay) => string) => {
  const translate = useTranslate();
  return ({ to, isReturn }) =>
    isReturn
      ? translate('sites.moves.back', { stage: translate(`sites.stages.${to}`) })
      : translate(`sites.moves.to.${to}`);
};
