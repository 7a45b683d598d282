using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>Tells why a request is decided as it is.</summary>
/// <remarks>The kinds of reasons are those of AWS's own messages: "Troubleshoot access denied error messages", IAM User Guide.</remarks>
public static class Explainer
{
    /// <summary>The reasons of a decision, with its cases where it was split.</summary>
    public static VerdictExplanation Explain(SplitDecision split)
    {
        ArgumentNullException.ThrowIfNull(split);
        if (split.Verdict == split.Decision.Verdict)
        {
            return split.Verdict == Verdict.Unknown && OfCases(split) is { } cases ? new(split.Verdict, [cases]) : Explain(split.Decision);
        }

        // Decided only because every case ends alike: nothing is open, and no single statement is the reason.
        var keys = split.Cases.SelectMany(one => one.Keys).Select(one => one.Key).Distinct(StringComparer.OrdinalIgnoreCase);
        return new(split.Verdict, [new(ReasonCode.SameInEveryCase, split.Decision.Request) { Wanted = string.Join(", ", keys) }]);
    }

    /// <summary>The reasons of a decision.</summary>
    public static VerdictExplanation Explain(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(decision.Verdict, [.. decision.Verdict switch
        {
            Verdict.Allowed => Allowing(decision).Concat(Granting(decision)),
            Verdict.ExplicitlyDenied => decision.DenyingStatements.Select(match => Of(ReasonCode.ExplicitDeny, decision, match)),
            Verdict.ImplicitlyDenied => ImplicitDeny.Reasons(decision),
            Verdict.Denied => ImplicitDeny.Reasons(decision).Concat(Open(decision)),
            _ => Open(decision),
        }]);
    }

    internal static Reason Of(ReasonCode code, Decision decision, StatementMatch match) =>
        new(code, decision.Request) { Layer = match.Layer, Statement = match };

    private static IEnumerable<Reason> Allowing(Decision decision) => decision.Layers
        .Where(layer => layer.Id.Kind is LayerKind.Identity or LayerKind.Resource or LayerKind.Key)
        .SelectMany(layer => layer.Statements)
        .Where(match => match.Statement.Effect == Effect.Allow && match.Applies.IsYes)
        .Select(match => Of(ReasonCode.AllowedBy, decision, match));

    private static IEnumerable<Reason> Granting(Decision decision) => decision.Grants
        .Select(grant => new Reason(ReasonCode.AllowedByGrant, decision.Request) { Layer = new(LayerKind.Grants), Wanted = grant.Id });

    private static IEnumerable<Reason> Open(Decision decision) => decision.Questions
        .OrderBy(question => question.Code).ThenBy(question => question.Subject, StringComparer.Ordinal).ThenBy(question => question.Layer?.Kind).ThenBy(question => question.Layer?.Level)
        .Select(question => new Reason(ReasonCode.HangsOn, decision.Request) { Question = question, Layer = question.Layer });

    /// <summary>The shorter list of cases, when every case is decided.</summary>
    private static Reason? OfCases(SplitDecision split)
    {
        if (split.Cases.IsEmpty || split.Cases.Any(one => one.Verdict == Verdict.Unknown))
        {
            return null;
        }

        var allowed = Keys(split, one => one.Verdict == Verdict.Allowed);
        var denied = Keys(split, one => one.Verdict != Verdict.Allowed);
        return allowed.Length <= denied.Length
            ? new(ReasonCode.AllowedIf, split.Decision.Request) { Cases = allowed }
            : new(ReasonCode.DeniedIf, split.Decision.Request) { Cases = denied };
    }

    private static ImmutableArray<ImmutableArray<KeyCase>> Keys(SplitDecision split, Func<DecisionCase, bool> which) =>
        [.. split.Cases.Where(which).Select(one => one.Keys)];
}
