import { Component } from 'react';
import type { ReactNode } from 'react';
import { say } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

/** Stands in for a page whose code failed, and says first what happened to the person's text. */
export class BrokenPage extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Page width="narrow" title={say('app.broken.title')} heading={say('app.broken.heading')}>
        <Notice tone="care">
          <p>{say('app.broken.text-first')}</p>
        </Notice>
        <p>{say('app.broken.words')}</p>
        <p>
          <Button onPress={() => window.location.reload()}>{say('app.broken.again')}</Button>
        </p>
      </Page>
    );
  }
}
