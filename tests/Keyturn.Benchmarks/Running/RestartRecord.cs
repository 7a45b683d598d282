using Keyturn.Operations.Audit;

namespace Keyturn.Benchmarks.Running;

/// <summary>What the audit log and AWS know about the rotations that people asked for, found by the reason they gave.</summary>
internal sealed class RestartRecord
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ILookup<string, AuditDraft> byReason;
    private readonly ILookup<string, string> calls;

    private RestartRecord(IReadOnlyList<AuditEntry> entries, bool intact, IReadOnlyList<string> tokens)
    {
        byReason = entries.Select(entry => entry.Draft).Where(draft => draft.Action == AuditAction.RotateNow).ToLookup(draft => draft.Reason, StringComparer.Ordinal);
        calls = tokens.ToLookup(token => token, StringComparer.Ordinal);
        Intact = intact;
    }

    /// <summary>Whether the chain holds.</summary>
    public bool Intact { get; }

    /// <summary>Requests that have no outcome.</summary>
    public int Open => byReason.SelectMany(drafts => drafts).GroupBy(draft => draft.OperationId, StringComparer.Ordinal).Count(operation => operation.All(draft => draft.Phase != AuditPhase.Outcome));

    /// <summary>Reads it as soon as every request has its outcome, or after two minutes as it is then.</summary>
    public static async Task<RestartRecord> ReadAsync(TwoInstances both, IReadOnlyCollection<string> reasons)
    {
        var tokens = await both.TokensAsync();
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var left = Patience.TotalSeconds; ; left--)
        {
            var (entries, intact) = await both.AuditAsync();
            var record = new RestartRecord([.. entries.Where(entry => reasons.Contains(entry.Draft.Reason, StringComparer.Ordinal))], intact, tokens);
            if (record.Open == 0 || left <= 0)
                return record;

            await beat.WaitForNextTickAsync();
        }
    }

    /// <summary>Written down before and after, and asked of AWS once.</summary>
    public bool IsWhole(string reason) => Once(reason, AuditPhase.Requested) && Once(reason, AuditPhase.Outcome) && byReason[reason].All(draft => calls[draft.OperationId].Count() == 1);

    /// <summary>Written down twice or asked of AWS twice.</summary>
    public bool IsDoubled(string reason) =>
        byReason[reason].GroupBy(draft => draft.Phase).Any(phase => phase.Count() > 1) || byReason[reason].Any(draft => calls[draft.OperationId].Count() > 1);

    private bool Once(string reason, AuditPhase phase) => byReason[reason].Count(draft => draft.Phase == phase) == 1;
}
