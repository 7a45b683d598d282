using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing.Fakes;

/// <summary>Late reads that a test sets.</summary>
public sealed class FakeRecentReads : IRecentReads
{
    public ObservedReads Reads { get; set; } = ObservedReads.None;

    public int Looks { get; private set; }

    public Task<OperationResult<ObservedReads>> SinceAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken)
    {
        Looks++;
        return Task.FromResult<OperationResult<ObservedReads>>(Reads);
    }
}
