import { Component } from 'react';
import type { ReactNode } from 'react';
import { say } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/**
 * Stands in for one tool whose code failed or did not come, after a new release for example: the board beside it, and
 * what is typed there, go on.
 */
export class BrokenTool extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Notice tone="care" announced>
        <p>{say('board.tools.broken')}</p>
        <p>
          <Button kind="secondary" size="small" onPress={() => window.location.reload()}>
            {say('board.tools.load-again')}
          </Button>
        </p>
      </Notice>
    );
  }
}
