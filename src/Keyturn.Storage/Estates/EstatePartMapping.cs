using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyturn.Readiness.Estate;

namespace Keyturn.Storage.Estates;

/// <summary>Parts of the estate to rows and back.</summary>
internal static class EstatePartMapping
{
    public static EstatePartRow ToRow<T>(
        EstateScope scope, string name, EstatePart<ImmutableDictionary<string, T>> part, JsonTypeInfo<T[]> type)
        where T : class
    {
        var row = ToRow(scope, name, part);
        if (part.Value is { } value)
        {
            // In a fixed order, so that equal facts have equal bytes.
            row.Content = EstateDocuments.Pack([.. value.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => fact.Value)], type);
            row.ContentHash = Convert.ToHexStringLower(SHA256.HashData(row.Content));
        }

        return row;
    }

    public static EstatePartRow ToRow<T>(EstateScope scope, string name, EstatePart<T> part)
        where T : class => new()
        {
            Partition = scope.Partition,
            AccountId = scope.AccountId,
            Region = scope.Region,
            Part = name,
            ReadAt = part.Value is null ? null : part.ReadAt,
            Failure = part.Failure is { } failure ? JsonSerializer.Serialize(failure, EstateJson.Default.PartFailure) : null,
            Content = null,
            ContentHash = null,
        };

    public static EstatePart<ImmutableDictionary<string, T>> ToPart<T>(EstatePartRow? row, JsonTypeInfo<T[]> type, Func<T, string> arn)
        where T : class
    {
        var facts = row?.Content is { } content ? EstateDocuments.TryUnpack(content, type) : null;
        var value = facts?.ToImmutableDictionary(arn, StringComparer.Ordinal);
        return new EstatePart<ImmutableDictionary<string, T>>(value, value is null ? null : row?.ReadAt, FailureOf(row));
    }

    /// <summary>Without a kept read time, the newest event says from when on they are known at least.</summary>
    public static EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>> ToEvents(
        EstatePartRow? row, List<RotationEventRow> events)
    {
        var readAt = row?.ReadAt ?? (events.Count > 0 ? events[^1].At : null);
        var value = readAt is null
            ? null
            : events.Select(ToEvent).GroupBy(seen => seen.SecretArn, StringComparer.Ordinal)
                .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        return new EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>(value, readAt, FailureOf(row));
    }

    private static RotationEvent ToEvent(RotationEventRow row) => new(
        row.EventId, Enum.Parse<RotationEventKind>(row.Kind), row.SecretArn, row.VersionId, row.At, row.ErrorMessage, row.FailedStep);

    private static PartFailure? FailureOf(EstatePartRow? row) =>
        row?.Failure is { } json ? JsonSerializer.Deserialize(json, EstateJson.Default.PartFailure) : null;
}
