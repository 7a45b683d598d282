using System.Collections.Immutable;
using Keyturn.Operations.Audit;

namespace Keyturn.Web.Features.Audit;

/// <summary>One action: what was asked for and what came of it. Either half may lie outside the entries that were read.</summary>
public sealed record AuditedAction(AuditEntry? Requested, AuditEntry? Outcome)
{
    /// <summary>The half that tells who, what and on which secret; both halves agree on that.</summary>
    public AuditDraft Draft => (Requested ?? Outcome ?? throw new InvalidOperationException("An action has at least one entry.")).Draft;

    public DateTimeOffset At => (Requested ?? Outcome ?? throw new InvalidOperationException("An action has at least one entry.")).At;

    /// <summary><see langword="null"/>: no outcome was written (yet).</summary>
    public AuditResult? Result => Outcome?.Draft.Result;

    /// <summary>Joins entries by operation, in the order in which the operations first appear.</summary>
    public static ImmutableArray<AuditedAction> Join(IEnumerable<AuditEntry> entries) =>
    [
        .. entries
            .GroupBy(entry => entry.Draft.OperationId, StringComparer.Ordinal)
            .Select(group => new AuditedAction(
                group.FirstOrDefault(entry => entry.Draft.Phase == AuditPhase.Requested),
                group.FirstOrDefault(entry => entry.Draft.Phase == AuditPhase.Outcome))),
    ];
}
