using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks;

/// <summary>What permissions come to, as findings of a check.</summary>
internal static class LegFindings
{
    public static CheckFinding Of(Leg leg, CheckOutcome failing)
    {
        var finding = leg.Kind switch
        {
            LegKind.FactMissing => ReadinessCheck.Shared(CheckOutcome.Unknown, "fact-missing", leg.Subject),
            LegKind.KeyUsable => Of(leg, failing, "key-works", "key-broken", "key-state-open"),
            _ => Of(leg, failing, "allowed", "denied", "open"),
        };
        return leg.Answer.IsNo && leg.Kind == LegKind.Permission ? finding with { Repair = CheckRepair.OfLegs([leg]) } : finding;
    }

    /// <summary>Why, in the words of the engine.</summary>
    public static IEnumerable<CheckEvidence> Reasons(Leg leg)
    {
        if (leg.Decision is { } decision)
            return Explainer.Explain(decision).Reasons.Select(reason => new PolicyEvidence(reason));

        return leg.Answer.Questions.Select(question => new QuestionEvidence(question));
    }

    private static CheckFinding Of(Leg leg, CheckOutcome failing, string yes, string no, string open)
    {
        var (outcome, code) = leg.Answer.Truth switch
        {
            Truth.Yes => (CheckOutcome.Pass, yes),
            Truth.No => (failing, no),
            _ => (CheckOutcome.Unknown, open),
        };
        return ReadinessCheck.Shared(outcome, code, leg.Subject).With(() => Reasons(leg));
    }
}
