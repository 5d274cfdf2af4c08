import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import vueA11y from 'eslint-plugin-vuejs-accessibility';
import tseslint from 'typescript-eslint';

/** Correctness rules only; prettier owns the layout. Layer rules are in layers.cjs (dependency-cruiser). */
export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', '.runtime/**', '.stryker-tmp/**', '**/*.d.ts'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...vueA11y.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': 'off',
      'vuejs-accessibility/no-static-element-interactions': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the injected clock (electron/core/klok.ts).',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Ask the injected clock (electron/core/klok.ts).',
        },
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: 'Ask the injected clock (electron/core/klok.ts).',
        },
        {
          selector:
            ":function CallExpression[callee.property.name=/^(parse|safeParse)$/][callee.object.type='CallExpression'] CallExpression[callee.object.name='z']",
          message:
            'Make the schema once, beside the function: making it costs a hundred times what reading a row by it does.',
        },
      ],
    },
  },
  { files: ['electron/core/klok.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['electron/dev/**', 'test/**', '.config/**'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  prettier,
);
