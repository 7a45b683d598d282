using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>Anchors in a list. <see cref="Unavailable"/> makes it refuse.</summary>
public sealed class InMemoryAnchors : IAuditAnchors, IDisposable
{
    public bool Kept { get; set; } = true;

    public bool Unavailable { get; set; }

    public ImmutableArray<AuditAnchor> All { get; set; } = [];

    /// <summary>Released after each anchor that was written.</summary>
    public SemaphoreSlim Written { get; } = new(0);

    /// <summary>Released before each refusal.</summary>
    public SemaphoreSlim Refused { get; } = new(0);

    public Task<AuditAnchors> ReadAsync(CancellationToken cancellationToken)
    {
        Refuse();
        return Task.FromResult(new AuditAnchors(All, 0));
    }

    public Task WriteAsync(AuditAnchor anchor, CancellationToken cancellationToken)
    {
        Refuse();
        All = All.Add(anchor);
        Written.Release();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        Written.Dispose();
        Refused.Dispose();
    }

    private void Refuse()
    {
        if (!Unavailable)
            return;

        Refused.Release();
        throw new AuditAnchorException("The anchors of this test are unavailable.");
    }
}
