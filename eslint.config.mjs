import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const oneWay = (message, ...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map((group) => ({ group: [group], message })) }],
});

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.cache', 'public', 'types/generated'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/cli/**', 'database/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/plugins/registers/**'],
    rules: oneWay(
      'The registers plugin knows nothing of Party building: any Strapi application can adopt it.',
      '**/api/**',
      '**/access/**',
      '**/panel/**',
      '**/database/seeds/**',
      '**/shared/enums*',
      '**/shared/credit-code*',
    ),
  },
  {
    files: ['src/documents/**'],
    rules: oneWay(
      'The engine of documents works on shapes and files: it knows neither Strapi nor routes.',
      '@strapi/**',
      'react*',
      '**/api/**',
      '**/access/**',
      '**/panel/**',
    ),
  },
  {
    files: ['src/shared/**'],
    rules: oneWay(
      'Shared contracts import neither side.',
      '@strapi/**',
      'react*',
      '**/api/**',
      '**/panel/**',
      '**/plugins/**',
    ),
  },
  {
    files: ['src/api/**', 'src/access/**', 'src/middlewares/**', 'src/index.ts'],
    rules: oneWay('The server never imports the panel or React.', '**/panel/**', 'react*', 'src/panel/**'),
  },
  {
    files: ['src/showcase/**'],
    rules: oneWay(
      'The public site reads what is published and nothing else.',
      '**/api/**',
      '**/access/**',
      '**/panel/**',
      '**/plugins/**',
      '@strapi/**',
      'react*',
    ),
  },
  {
    files: ['src/panel/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...oneWay(
        'The panel knows the server by its API only.',
        '**/api/**',
        '**/plugins/**',
        '@strapi/**',
        '**/access/**',
      ),
    },
  },
);
