using Keyturn.Aws.Collection;
using Keyturn.Operations;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.CloudTrail;

/// <summary>Who has read since a moment, as CloudTrail tells right now: while an incident is open nobody waits for the collector, which reads nothing younger than a quarter of an hour.</summary>
internal sealed class RecentReadReader(IReadEventReader reader, EstateFeed estate, TimeProvider time) : IRecentReads
{
    /// <summary>Pages of one event name in one look: the newest five hundred events.</summary>
    public const int MostPages = 10;

    public async Task<OperationResult<ObservedReads>> SinceAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (estate.Find(scope)?.Secrets.Value is not { } secrets)
            return ObservedReads.None;

        var (merge, reads, until) = (new ObservedReadMerge(), ObservedReads.None, time.GetUtcNow());
        foreach (var name in ReadEventWatch.EventNames)
        {
            string? token = null;
            for (var pages = 0; pages < MostPages && (pages == 0 || token is not null); pages++)
            {
                var page = await reader.LookupAsync(scope, new(name, since, until, token), cancellationToken);
                if (!page.Succeeded)
                    return page.Error;

                reads = merge.Add(reads, secrets, page.Value.Events);
                token = page.Value.NextToken;
            }
        }

        // Of what is not in it nothing is claimed: no span of time counts as read.
        return reads;
    }
}
