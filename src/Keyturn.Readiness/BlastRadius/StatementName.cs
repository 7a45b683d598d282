using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.BlastRadius;

/// <summary>Which statement gave a permission, short enough to stand in a list of thousands.</summary>
/// <param name="Policy">ARN of the managed policy, or name of the inline, resource or key policy.</param>
/// <param name="Number">Position of the statement in the policy, from 1.</param>
/// <param name="Sid">Its id, where it has one.</param>
public sealed record StatementName(string Policy, int Number, string? Sid)
{
    /// <summary>The statements that allow a request; none when it is not allowed, or alike in every case by different ones.</summary>
    public static ImmutableArray<StatementName> Of(SplitDecision decision) =>
    [
        .. Explainer.Explain(decision).Reasons.Where(reason => reason.Code == ReasonCode.AllowedBy).Select(reason => reason.Statement).OfType<StatementMatch>()
            .Select(match => new StatementName(match.Source.Name, match.Statement.Index + 1, match.Statement.Sid)).Distinct(),
    ];
}
