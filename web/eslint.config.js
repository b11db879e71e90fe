import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

export default typescript.config(
  { ignores: ['dist', 'dist-gallery', 'src/core/schema.d.ts'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  hooks.configs.flat.recommended,
  {
    files: ['src/core/**'],
    ignores: ['src/core/**/*.test.*'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['react', 'react-*', '@fluentui/*', '../app/*', '../features/*', '../ui/*'] },
      ],
    },
  },
);
