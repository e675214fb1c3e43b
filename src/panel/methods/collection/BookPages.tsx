import { useTranslate } from 'react-admin';
import type { StoredBook, StoredBookMethod } from '../../../shared/stored-book';
import { MediaPicture } from '../../showcase/MediaPicture';
import { StoryView } from '../../showcase/StoryView';

interface Props {
  book: StoredBook;
  /** how many pages there are, and on which one each part and method begins */
  pages: { count: number; of: Record<string, number> };
}

/** The sheets of a book, and its text as it flows over them. */
export const BookPages = ({ book, pages }: Props) => (
  <div className="sheets" style={{ width: `${Math.max(1, pages.count) * 210}mm` }} data-own-words="">
    {Array.from({ length: Math.max(1, pages.count) }, (_, index) => (
      <div key={index} className="sheet" style={{ left: `${index * 210}mm` }}>
        {index > 0 && <span>— {index + 1} —</span>}
      </div>
    ))}
    <div className="flow">
      <div className="cover">
        <h2 className="title">{book.title}</h2>
        <p>（{book.year}）</p>
        <p className="publisher">{book.publisher}</p>
      </div>
      {book.preface && <Preface html={book.preface} />}
      <Contents book={book} pages={pages} />
      {book.parts.map((part, index) => (
        <div key={index}>
          {part.title && (
            <div className="part-title new-page" data-mark={`part ${index}`}>
              <h2 className="title">{part.title}</h2>
            </div>
          )}
          {part.preface && (
            <div className="new-page">
              <StoryView page="" story={part.preface} />
            </div>
          )}
          {part.methods.map((method) => (
            <Method key={method.id} method={method} />
          ))}
        </div>
      ))}
    </div>
  </div>
);

const Preface = ({ html }: { html: string }) => {
  const translate = useTranslate();
  return (
    <div className="new-page">
      <h2 className="title">{translate('methods.book.preface')}</h2>
      <StoryView page="" story={html} />
    </div>
  );
};

const Contents = ({ book, pages }: Props) => {
  const translate = useTranslate();
  return (
    <div className="new-page">
      <h2 className="title">{translate('methods.book.contents')}</h2>
      <ol className="contents">
        {book.parts.flatMap((part, index) => [
          ...(part.title
            ? [
                <li key={`part ${index}`} className="part">
                  <span>{part.title}</span>
                  <span>{pages.of[`part ${index}`]}</span>
                </li>,
              ]
            : []),
          ...part.methods.map((method) => (
            <li key={method.id}>
              <span>{method.title}</span>
              <span>{pages.of[method.id]}</span>
            </li>
          )),
        ])}
      </ol>
    </div>
  );
};

const Method = ({ method }: { method: StoredBookMethod }) => {
  const translate = useTranslate();
  const { id, title, oneLine, organization, branch, authors, sections, pictures } = method;
  const rest = pictures.filter(({ token }) => !sections.some(({ html }) => html.includes(token)));
  const by = [organization ?? branch, ...authors].filter(Boolean).join('　');
  return (
    <div className="new-page" data-mark={id}>
      <h2 className="title">{title}</h2>
      <p className="by">{by}</p>
      {oneLine && <p className="one-line">{oneLine}</p>}
      {sections.map(({ section, html }, index) => (
        <div key={section}>
          <h3 className="section">
            {NUMBERS[index]}、{translate(`methods.fields.${section}`)}
          </h3>
          <StoryView page={id} story={html} />
        </div>
      ))}
      {rest.map(({ token, caption, alternative }) => (
        <figure key={token}>
          <MediaPicture page={id} token={token} alternative={alternative || caption} />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </div>
  );
};

const NUMBERS = ['一', '二', '三', '四', '五'];
