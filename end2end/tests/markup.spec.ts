import { HtmlValidate } from 'html-validate';
import { expect, prefer, test } from '../support/page.ts';

// How this project formats is not the standard's concern.
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-inline-style': 'error', 'attribute-boolean-style': 'off', 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off', 'attribute-empty-style': 'off', 'long-title': 'off', 'require-sri': 'off' },
});

// What leptos writes and this project cannot change: empty comments in a short form that the validator does not read,
// and its nonce as the value of `crossorigin`, which browsers take as `anonymous`.
const withoutMarks = (html: string): string => html.replaceAll('<!>', '<!-- -->').replaceAll(/ crossorigin="[^"]*"/g, ' crossorigin');

for (const path of ['/', '/status', '/design', '/design/error', '/not-there', '/sign-in', '/reset']) {
  test(`the markup of ${path} keeps to the standard`, async ({ context }) => {
    await prefer(context, 'en');
    const answer = await context.request.get(path);
    const report = await validator.validateString(withoutMarks(await answer.text()));
    const found = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector ?? 'the document'}`));
    expect(found).toEqual([]);
  });
}
