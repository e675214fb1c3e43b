import { Navigate, Route, Routes } from 'react-router-dom';
import { NotFoundPage } from '../layout/NotFoundPage';
import { BoardPage } from './board/BoardPage';
import { CertificatesPage } from './papers/CertificatesPage';
import { SiteListPage } from './papers/SiteListPage';
import { ProgressPage } from './progress/ProgressPage';
import { ReviewPage } from './reviews/ReviewPage';
import { ReviewsPage } from './reviews/ReviewsPage';

/** The pages of the lives of model sites, beside their registers. */
const SitesPages = () => (
  <Routes>
    <Route index element={<Navigate replace to="board" />} />
    <Route path="board" element={<BoardPage />} />
    <Route path="progress" element={<ProgressPage />} />
    <Route path="list" element={<SiteListPage />} />
    <Route path="certificates" element={<CertificatesPage />} />
    <Route path="reviews" element={<ReviewsPage />} />
    <Route path="reviews/:id" element={<ReviewPage />} />
    <Route path="*" element={<NotFoundPage />} />
  </Routes>
);

export default SitesPages;
