import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['target/', 'node_modules/', 'components.d.ts'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      'max-lines': ['error', { max: 300 }],
      'vue/multi-word-component-names': 'off',
      'no-undef': 'off',
    },
  },
  { files: ['src/api/projectTypes.ts', 'test/**'], rules: { 'max-lines': 'off' } },
  prettier,
)
