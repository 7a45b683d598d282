using System.Collections.Immutable;
using Keyturn.Operations.Notifications;

namespace Keyturn.Operations.Ports;

/// <summary>Notices that are to be sent, over restarts and over several instances.</summary>
public interface INoticeStore
{
    /// <summary>Keeps notices to be sent; one that is there already stays as it is.</summary>
    /// <returns><see langword="false"/> when the store cannot be reached.</returns>
    Task<bool> AddAsync(IReadOnlyCollection<Notice> notices, CancellationToken cancellationToken);

    /// <summary>Takes notices that are due and that nobody else is sending. Whoever does not report within <paramref name="claim"/> loses them to the next.</summary>
    Task<ImmutableArray<ClaimedNotice>> ClaimAsync(DateTimeOffset now, TimeSpan claim, int most, CancellationToken cancellationToken);

    Task SentAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <param name="id">Which.</param>
    /// <param name="error">Why it was not taken.</param>
    /// <param name="next">When to try again; <see langword="null"/>: never.</param>
    /// <param name="cancellationToken">Leaves it claimed.</param>
    Task FailedAsync(string id, string error, DateTimeOffset? next, CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    Task<ImmutableArray<NoticeStatus>> ReadAsync(int most, CancellationToken cancellationToken);

    /// <summary>Forgets notices that were sent or given up before <paramref name="before"/>.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
