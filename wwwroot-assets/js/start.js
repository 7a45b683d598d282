// Starts the circuit. An external file, because the content security policy allows no inline script.
(() => {
  const webSocketsOnly = document.currentScript.dataset.webSocketsOnly === 'true';
  Blazor.start({
    circuit: {
      configureSignalR: builder => {
        if (webSocketsOnly) {
          // Without negotiation every request of a circuit is one WebSocket: no sticky sessions. 1 is WebSockets.
          builder.withUrl('_blazor', { skipNegotiation: true, transport: 1 });
        }
      },
    },
  });
})();
