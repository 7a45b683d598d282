using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Operations.Audit;

namespace Keyturn.Storage.Audit;

/// <summary>Row to entry and back.</summary>
internal static class AuditRowMapping
{
    public static AuditRow ToRow(AuditEntry entry) => new()
    {
        Sequence = entry.Sequence,
        At = entry.At,
        OperationId = entry.Draft.OperationId,
        Action = entry.Draft.Action.ToString(),
        Phase = entry.Draft.Phase.ToString(),
        OperatorId = entry.Draft.OperatorId,
        OperatorName = entry.Draft.OperatorName,
        SecretArn = entry.Draft.SecretArn,
        Reason = entry.Draft.Reason,
        Result = entry.Draft.Result?.ToString(),
        AwsRequestId = entry.Draft.AwsRequestId,
        Details = Write(entry.Draft.Details),
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    /// <summary><see langword="null"/> for a row that no entry of ours could have made.</summary>
    public static AuditEntry? TryToEntry(AuditRow row)
    {
        if (!Named<AuditAction>.ByName.TryGetValue(row.Action, out var action)
            || !Named<AuditPhase>.ByName.TryGetValue(row.Phase, out var phase)
            || TryReadDetails(row.Details) is not { } details)
        {
            return null;
        }

        AuditResult? result = null;
        if (row.Result is not null)
        {
            if (!Named<AuditResult>.ByName.TryGetValue(row.Result, out var parsed))
            {
                return null;
            }

            result = parsed;
        }

        var draft = new AuditDraft(
            row.OperationId, action, phase, row.OperatorId, row.OperatorName, row.SecretArn, row.Reason, result, row.AwsRequestId, details);
        return new AuditEntry(row.Sequence, row.At, draft, row.PreviousHash, row.Hash);
    }

    private static string Write(ImmutableSortedDictionary<string, string> details) =>
        JsonSerializer.Serialize(details.WithComparers(StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, string>? TryReadDetails(string json)
    {
        try
        {
            // As it is written and not otherwise; what is written anew in the order in which it was read is so only when nothing was said twice.
            var read = JsonSerializer.Deserialize<OrderedDictionary<string, string>>(json);
            return read is not null && !read.ContainsValue(null!) && IsInOrder(read.Keys) && JsonSerializer.Serialize(read) == json
                ? read.ToImmutableSortedDictionary(StringComparer.Ordinal)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsInOrder(IReadOnlyList<string> names)
    {
        for (var place = 1; place < names.Count; place++)
        {
            if (string.CompareOrdinal(names[place - 1], names[place]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By its exact name: numbers and other spellings would let a changed row pass.</summary>
    private static class Named<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByName = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);
    }
}
