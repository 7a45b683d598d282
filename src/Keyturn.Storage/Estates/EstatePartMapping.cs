using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Readiness.Estate;
using Keyturn.Storage.History;

namespace Keyturn.Storage.Estates;

/// <summary>Parts of the estate to rows and back.</summary>
internal static class EstatePartMapping
{
    private static readonly PartJson Json = PartJson.Create();

    /// <summary>The row without content: when the part was read, and what failed last.</summary>
    public static EstatePartRow ToRow<T>(EstateScope scope, string name, EstatePart<T> part)
        where T : class => new()
        {
            Partition = scope.Partition,
            AccountId = scope.AccountId,
            Region = scope.Region,
            Part = name,
            ReadAt = part.Value is null ? null : part.ReadAt,
            Failure = part.Failure is { } failure ? JsonSerializer.Serialize(failure, Json.PartFailure) : null,
            Content = null,
            ContentHash = null,
            Format = null,
        };

    /// <summary>Without a kept read time, the newest event says from when on they are known at least.</summary>
    public static EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>> ToEvents(
        EstatePartRow? row, List<RotationEventRow> events)
    {
        var readAt = row?.ReadAt ?? (events.Count > 0 ? events[^1].At : null);
        var value = readAt is null
            ? null
            : events.Select(HistoryMapping.ToEvent).GroupBy(seen => seen.SecretArn, StringComparer.Ordinal)
                .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        return new EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>(value, readAt, FailureOf(row));
    }

    public static PartFailure? FailureOf(EstatePartRow? row) =>
        row?.Failure is { } json ? JsonSerializer.Deserialize(json, Json.PartFailure) : null;
}
