using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Whether changes leave the verdicts of all neighbours as they are.</summary>
internal sealed class Narrowness(FixTask task)
{
    private readonly Dictionary<(string Change, FixLeg Neighbour), bool> silent = [];
    private ImmutableArray<FixLeg> asked;

    public bool Holds(ChangeSet changes)
    {
        var caller = changes.OfCaller;
        if (caller.Changes.IsEmpty)
        {
            asked = asked.IsDefault ? Beside(task.Legs) : asked;
            return Holds(changes, asked, silent);
        }

        // Neighbours of a request that comes another way come that way too.
        return Holds(changes, Beside([.. task.Legs.Select(leg => leg.With(caller))]), []);
    }

    private static bool Holds(ChangeSet changes, ImmutableArray<FixLeg> neighbours, Dictionary<(string Change, FixLeg Neighbour), bool> silent)
    {
        // Statements that allow add up; exceptions of one document are one change of what it denies.
        var parts = changes.Changes.OfType<AllowStatement>().Select(change => new ChangeSet(change))
            .Concat(changes.Changes.OfType<DenyException>().GroupBy(change => change.Document).Select(group => new ChangeSet([.. group]))).ToList();
        var all = changes.OfDocuments;
        return neighbours.All(one => parts.TrueForAll(part => IsSilent(part, one, silent)) || Openness(one.Verdict) == Openness(one.With(all).Verdict));
    }

    private static ImmutableArray<FixLeg> Beside(ImmutableArray<FixLeg> legs) => [.. Neighbours.Of(legs)];

    /// <summary>Whether changes make no difference in what their document says to a neighbour: then nothing else needs to be asked.</summary>
    private static bool IsSilent(ChangeSet part, FixLeg neighbour, Dictionary<(string Change, FixLeg Neighbour), bool> known)
    {
        if (!IsAbout(part.Changes[0], neighbour))
        {
            return true;
        }

        var name = (string.Join('\n', part.Changes.Select(change => change.Identity)), neighbour);
        if (!known.TryGetValue(name, out var silent))
        {
            known[name] = silent = part.Changes[0] is AllowStatement allow
                ? part.Places(neighbour.Request, neighbour.Layers).All(place => allow.In(place.Layer, place.Before, neighbour.Request, HasBoundary(neighbour)).Applies.IsNo)
                : part.Differences(neighbour.Request, neighbour.Layers).All(difference => SaysTheSame(neighbour, difference));
        }

        return silent;
    }

    /// <summary>A statement that allows names one action.</summary>
    private static bool IsAbout(PolicyChange change, FixLeg neighbour) =>
        change is not AllowStatement allow || string.Equals(allow.Request.Action, neighbour.Request.Action, StringComparison.OrdinalIgnoreCase);

    private static bool SaysTheSame(FixLeg neighbour, (LayerId Layer, PolicySource? Before, PolicySource After) difference)
    {
        var id = difference.Layer with { Kind = LayerSlot.KindOf(difference.Layer, neighbour.Request) };
        LayerResult Says(PolicySource policy) => LayerEvaluator.Evaluate(id, Layer.Read(policy), neighbour.Request, HasBoundary(neighbour));
        return difference.Before is { } before && AreSame(Says(before), Says(difference.After));
    }

    private static Answer HasBoundary(FixLeg neighbour) => neighbour.Layers.Boundary switch
    {
        Layer.ReadLayer => Answer.Yes,
        Layer.AbsentLayer => Answer.No,
        _ => Answer.Unknown(UnknownCode.LayerNotRead, ""),
    };

    private static bool AreSame(LayerResult left, LayerResult right) => left.Denies.Truth == right.Denies.Truth && left.Allows.Truth == right.Allows.Truth
        && left.Grants.Direct.Truth == right.Grants.Direct.Truth && left.Grants.Role.Truth == right.Grants.Role.Truth && left.Grants.Account.Truth == right.Grants.Account.Truth;

    /// <summary>How far a verdict lets a request pass. The kind of a denial is of no account.</summary>
    private static int Openness(Verdict verdict) => verdict switch { Verdict.Allowed => 2, Verdict.Unknown => 1, _ => 0 };
}
