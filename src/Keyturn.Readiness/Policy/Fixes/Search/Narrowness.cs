using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Whether changes leave the verdicts of all neighbours as they are.</summary>
internal sealed class Narrowness(FixTask task)
{
    private ImmutableArray<FixLeg> Asked => field.IsDefault ? field = Beside(task.Legs) : field;

    public bool Holds(ImmutableArray<PolicyChange> changes)
    {
        // Neighbours of a request that comes another way come that way too.
        var (documents, caller) = (new ChangeSet(changes).OfDocuments, new ChangeSet(changes).OfCaller);
        var neighbours = caller.Changes.IsEmpty ? Asked : Beside([.. task.Legs.Select(leg => leg.With(caller))]);
        return neighbours.All(one => SaysTheSame(one, documents) || Openness(one.With(documents).Verdict) == Openness(one.Verdict));
    }

    private static ImmutableArray<FixLeg> Beside(ImmutableArray<FixLeg> legs) => [.. Neighbours.Of(legs)
        .DistinctBy(one => (one.Request.Caller.Name, one.Request.Action, one.Request.Resource.Arn, StatedContext.SecretArn(one.Request), StatedContext.Single(one.Request, StatedContext.ViaServiceKey), Role(one)))];

    /// <summary>Neighbours of one name differ in what else they have.</summary>
    private static (bool, bool) Role(FixLeg leg) => (leg.Layers.Identity is Layer.AbsentLayer, leg.Layers.Boundary is Layer.AbsentLayer);

    /// <summary>Whether every changed document says the same to a request as before: then nothing else needs to be asked.</summary>
    private static bool SaysTheSame(FixLeg leg, ChangeSet changes)
    {
        var hasBoundary = leg.Layers.Boundary switch
        {
            Layer.ReadLayer => Answer.Yes,
            Layer.AbsentLayer => Answer.No,
            _ => Answer.Unknown(UnknownCode.LayerNotRead, ""),
        };
        (Truth, Truth, Truth, Truth, Truth) Says(LayerId id, PolicySource? policy)
        {
            var kind = LayerSlot.KindOf(id, leg.Request);
            var result = LayerEvaluator.Evaluate(id with { Kind = kind }, Layer.Read(policy is null ? [] : [policy]), leg.Request, hasBoundary);
            return (result.Denies.Truth, result.Allows.Truth, result.Grants.Direct.Truth, result.Grants.Role.Truth, result.Grants.Account.Truth);
        }

        return changes.Differences(leg.Request, leg.Layers).All(one => Says(one.Layer, one.Before) == Says(one.Layer, one.After));
    }

    /// <summary>How far a verdict lets a request pass. The kind of a denial is of no account.</summary>
    private static int Openness(Verdict verdict) => verdict switch { Verdict.Allowed => 2, Verdict.Unknown => 1, _ => 0 };
}
