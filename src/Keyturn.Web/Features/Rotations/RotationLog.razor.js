// Keeps the end of the log in sight until somebody scrolls away from it, and tells the component which of the two it is.
const slack = 24;

export function attach(pane, owner) {
  const state = { following: true, own: false };
  const atEnd = () => pane.scrollHeight - pane.scrollTop - pane.clientHeight <= slack;
  const tell = following => {
    if (state.following !== following) {
      state.following = following;
      owner.invokeMethodAsync('SetFollowing', following).catch(() => { });
    }
  };
  const scrolled = () => {
    if (state.own) {
      state.own = false;
      return;
    }
    tell(atEnd());
  };
  const toEnd = () => {
    if (!atEnd()) {
      state.own = true;
      pane.scrollTop = pane.scrollHeight;
    }
  };
  const watcher = new MutationObserver(() => state.following && toEnd());
  watcher.observe(pane, { childList: true, subtree: true });
  pane.addEventListener('scroll', scrolled, { passive: true });
  toEnd();
  return {
    follow: on => {
      state.following = on;
      if (on) {
        toEnd();
      }
    },
    detach: () => {
      watcher.disconnect();
      pane.removeEventListener('scroll', scrolled);
    },
  };
}
