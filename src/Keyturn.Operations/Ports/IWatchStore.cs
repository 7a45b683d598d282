using System.Collections.Immutable;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Watching;

namespace Keyturn.Operations.Ports;

/// <summary>Remembers findings over restarts and over several instances.</summary>
public interface IWatchStore
{
    /// <summary>Findings that are open, and those that were closed since <paramref name="closedSince"/>.</summary>
    Task<ImmutableArray<WatchRecord>> ReadAsync(DateTimeOffset closedSince, CancellationToken cancellationToken);

    /// <summary>Writes a change, and in the same transaction the notices of what really changed by it: whatever another instance wrote before is left alone and told by nobody twice.</summary>
    /// <param name="change">What is seen.</param>
    /// <param name="notices">Makes the notices of the findings that this call opened or closed.</param>
    /// <param name="cancellationToken">Nothing is written.</param>
    /// <returns>The findings that this call opened or closed, as they stand now.</returns>
    Task<ImmutableArray<WatchRecord>> RecordAsync(WatchChange change, Func<ImmutableArray<WatchRecord>, ImmutableArray<Notice>> notices, CancellationToken cancellationToken);
}
