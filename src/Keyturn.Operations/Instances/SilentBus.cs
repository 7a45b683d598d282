using System.Collections.Immutable;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Instances;

/// <summary>For an instance that is alone: there is nobody to tell.</summary>
public sealed class SilentBus : IInstanceBus
{
    private SilentBus()
    {
    }

    public static SilentBus Instance { get; } = new();

    public bool IsShared => false;

    public Task<bool> SendAsync(InstanceMessage message, ILeaderTerm? under, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task CatchUpAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IDisposable Subscribe(Action<ImmutableArray<InstanceMessage>> onMessages) => Nothing.Instance;

    private sealed class Nothing : IDisposable
    {
        public static Nothing Instance { get; } = new();

        public void Dispose()
        {
        }
    }
}
