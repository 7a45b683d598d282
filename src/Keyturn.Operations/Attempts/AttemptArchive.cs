using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>History that is older than what the board holds, joined from the store when somebody asks for it.</summary>
public sealed class AttemptArchive(IHistoryStore store, TrailFeed trail, EstateFeed estate, IAccountDirectory accounts, TimeProvider time)
{
    private const int FewRows = 1_000;
    private const int ManyRows = 4_000;
    private static readonly TimeSpan FirstPart = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(64);

    /// <summary>Attempts of every secret that started before <paramref name="until"/>, part by part back to <paramref name="from"/>; newest first, in parts of a few thousand at most where days are not that full.</summary>
    public async IAsyncEnumerable<ArchivedPart> ReadBackAsync(DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var length = FirstPart;
        while (until > from)
        {
            var start = until - from > length ? until - length : from;
            var part = new ArchivedPart(start, await ReadAsync(start, until, cancellationToken).ConfigureAwait(false));
            yield return part;
            until = start;
            length = part.Rows.Length < FewRows && length < LongestPart ? length * 2 : part.Rows.Length > ManyRows && length > FirstPart ? length / 2 : length;
        }
    }

    /// <summary>Attempts of one secret that started in this time, its end not included; newest first.</summary>
    public async Task<ImmutableArray<AttemptRow>> ReadAsync(SecretArn secret, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return await ReadAsync(new HistoryQuery(secret.Scope, from - RotationStates.LongestRun, until + RotationStates.LongestRun, secret.Value), from, until, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Attempts of every secret that started in this time, its end not included; newest first.</summary>
    public async Task<ImmutableArray<AttemptRow>> ReadAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rows = ImmutableArray.CreateBuilder<AttemptRow>();
        foreach (var scope in accounts.Accounts.SelectMany(account => account.Regions.Select(region => new EstateScope(account.Partition, account.Id, region))))
        {
            rows.AddRange(await ReadAsync(new HistoryQuery(scope, from - RotationStates.LongestRun, until + RotationStates.LongestRun), from, until, cancellationToken).ConfigureAwait(false));
        }

        rows.Sort(AttemptRow.NewestFirst);
        return rows.DrainToImmutable();
    }

    private async Task<ImmutableArray<AttemptRow>> ReadAsync(HistoryQuery query, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(query, cancellationToken).ConfigureAwait(false);
        var calls = stored.Calls.ToLookup(call => call.SecretArn, StringComparer.Ordinal);
        var logs = stored.Logs.ToLookup(log => log.SecretArn, StringComparer.Ordinal);
        var events = stored.Events.ToLookup(one => one.SecretArn, StringComparer.Ordinal);
        var covered = trail.Of(query.Scope).Covered;
        var now = time.GetUtcNow();
        var rows = ImmutableArray.CreateBuilder<AttemptRow>();
        foreach (var arn in events.Select(group => group.Key).Union(calls.Select(group => group.Key), StringComparer.Ordinal))
        {
            if (!SecretArn.TryParse(arn, out var secret))
                continue;

            var described = estate.SecretOf(secret);
            var history = AttemptJoiner.Join(new AttemptSources
            {
                Secret = secret,
                Events = [.. events[arn]],
                Calls = [.. calls[arn]],
                Logs = [.. logs[arn]],
                Described = described,
                VersionCreated = estate.Find(secret.Scope)?.VersionCreated ?? ImmutableDictionary<string, DateTimeOffset>.Empty,
                Covered = covered,
                Now = now,
            });
            rows.AddRange(AttemptRows.Of(history, described, accounts.Find(secret.Scope)).Where(row => row.Attempt.Started >= from && row.Attempt.Started < until));
        }

        rows.Sort(AttemptRow.NewestFirst);
        return rows.DrainToImmutable();
    }
}
