using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Whether a change of a document makes no difference in what it says to a request, so that the request need not be decided anew.</summary>
internal static class Silence
{
    /// <summary>The changes are one statement that allows, or exceptions only.</summary>
    public static bool Keeps(ChangedDocument changed, FixLeg asked)
    {
        var hasBoundary = asked.Layers.Boundary switch
        {
            Layer.ReadLayer => Answer.Yes,
            Layer.AbsentLayer => Answer.No,
            _ => Answer.Unknown(UnknownCode.LayerNotRead, ""),
        };
        foreach (var (slot, before) in asked.Places(changed))
        {
            var kind = LayerSlot.KindOf(slot, asked.Request);
            var isSame = changed.Changes[0] is AllowStatement allow
                ? StatementEvaluator.Applies(kind, allow.Statement, before?.Document?.HasVariables != false, asked.Request, hasBoundary).IsNo
                : changed.Difference(before!) is var (left, right) && Denies(kind, left, asked, hasBoundary) == Denies(kind, right, asked, hasBoundary);
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What Deny statements together say.</summary>
    private static Truth Denies(LayerKind kind, PolicySource policy, FixLeg asked, Answer hasBoundary)
    {
        var any = Answer.No;
        foreach (var statement in policy.Document!.Statements)
        {
            any = any.Or(StatementEvaluator.Applies(kind, statement, policy.Document.HasVariables, asked.Request, hasBoundary));
        }

        return any.Truth;
    }
}
