// The dialog that says that the line between browser and console is cut.
(() => {
  const dialog = document.getElementById('components-reconnect-modal');

  dialog.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail.state) {
      case 'show':
        if (!dialog.open) dialog.showModal();
        break;
      case 'hide':
        dialog.close();
        break;
      case 'failed':
        document.addEventListener('visibilitychange', retryWhenVisible);
        break;
      case 'rejected':
        // The server has forgotten this circuit. Everything that matters is in the address.
        location.reload();
        break;
    }
  });

  const retry = async () => {
    document.removeEventListener('visibilitychange', retryWhenVisible);
    try {
      if (await Blazor.reconnect()) return;
      if (!await Blazor.resumeCircuit()) location.reload();
      else dialog.close();
    } catch {
      document.addEventListener('visibilitychange', retryWhenVisible);
    }
  };

  const resume = async () => {
    try {
      if (!await Blazor.resumeCircuit()) location.reload();
    } catch {
      location.reload();
    }
  };

  const retryWhenVisible = () => {
    if (document.visibilityState === 'visible') retry();
  };

  document.getElementById('components-reconnect-button').addEventListener('click', retry);
  document.getElementById('components-resume-button').addEventListener('click', resume);
})();
