using System.Collections.Immutable;
using Keyturn.Operations.Audit;

namespace Keyturn.Operations.Tests.Audit;

/// <summary>Chains of rotations, two entries an action.</summary>
internal static class AuditChains
{
    public static DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One entry an hour.</summary>
    public static ImmutableArray<AuditEntry> Of(int length) => Extend([], [.. Enumerable.Range(1, length).Select(Draft)]);

    public static ImmutableArray<AuditEntry> Extend(ImmutableArray<AuditEntry> chain, params ImmutableArray<AuditDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var link = chain.IsEmpty ? AuditLink.Start : AuditLink.Of(chain[^1]);
            chain = chain.Add(AuditChain.Append(link, Start.AddHours(link.Sequence + 1), draft));
        }

        return chain;
    }

    public static AuditDraft Draft(int number) => new(
        $"operation-{(number + 1) / 2}",
        AuditAction.RotateNow,
        number % 2 == 1 ? AuditPhase.Requested : AuditPhase.Outcome,
        "dba",
        "当番 \"DBA\" <night>",
        "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:oracle/app-AbCdEf",
        "Quarterly\nrotation",
        number % 2 == 1 ? null : AuditResult.Succeeded,
        number % 2 == 1 ? null : $"request-{number}",
        ImmutableSortedDictionary<string, string>.Empty.Add("before", $"v{number}"));
}
