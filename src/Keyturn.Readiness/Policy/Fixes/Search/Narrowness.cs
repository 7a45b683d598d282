using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Whether changes leave the verdicts of all neighbours as they are.</summary>
internal sealed class Narrowness(FixTask task)
{
    private readonly Dictionary<string, bool> silent = new(StringComparer.Ordinal);
    private ImmutableArray<FixLeg> asked;

    public bool Holds(ImmutableArray<PolicyChange> changes)
    {
        var caller = new ChangeSet(changes).OfCaller;
        if (caller.Changes.IsEmpty)
        {
            asked = asked.IsDefault ? Beside(task.Legs) : asked;
            return Holds(changes, asked, silent);
        }

        // Neighbours of a request that comes another way come that way too.
        return Holds(changes, Beside([.. task.Legs.Select(leg => leg.With(caller))]), new(StringComparer.Ordinal));
    }

    private static bool Holds(ImmutableArray<PolicyChange> changes, ImmutableArray<FixLeg> neighbours, Dictionary<string, bool> silent)
    {
        // Statements that allow add up; exceptions of one document are one change of what it denies.
        var parts = changes.OfType<AllowStatement>().Select(ImmutableArray<PolicyChange> (change) => [change])
            .Concat(changes.OfType<DenyException>().GroupBy(change => change.Document).Select(ImmutableArray<PolicyChange> (group) => [.. group]));
        var all = new ChangeSet(changes).OfDocuments;
        return parts.All(part => IsSilent(part, neighbours, silent))
            || neighbours.All(one => Openness(one.With(all).Verdict) == Openness(one.Verdict));
    }

    private static ImmutableArray<FixLeg> Beside(ImmutableArray<FixLeg> legs) => [.. Neighbours.Of(legs)];

    /// <summary>Whether a change makes no difference in what its document says to any neighbour: then nothing else needs to be asked.</summary>
    private static bool IsSilent(ImmutableArray<PolicyChange> part, ImmutableArray<FixLeg> neighbours, Dictionary<string, bool> known)
    {
        var name = string.Join('\n', part.Select(change => change.Identity));
        if (!known.TryGetValue(name, out var silent))
        {
            var set = new ChangeSet(part);
            known[name] = silent = neighbours.Where(one => IsAbout(part[0], one)).All(one => set.Differences(one.Request, one.Layers).All(difference => SaysTheSame(one, part[0], difference)));
        }

        return silent;
    }

    /// <summary>A statement that allows names one action.</summary>
    private static bool IsAbout(PolicyChange change, FixLeg neighbour) =>
        change is not AllowStatement allow || string.Equals(allow.Request.Action, neighbour.Request.Action, StringComparison.OrdinalIgnoreCase);

    private static bool SaysTheSame(FixLeg neighbour, PolicyChange change, (LayerId Layer, PolicySource? Before, PolicySource After) difference)
    {
        var id = difference.Layer with { Kind = LayerSlot.KindOf(difference.Layer, neighbour.Request) };
        var hasBoundary = neighbour.Layers.Boundary switch
        {
            Layer.ReadLayer => Answer.Yes,
            Layer.AbsentLayer => Answer.No,
            _ => Answer.Unknown(UnknownCode.LayerNotRead, ""),
        };
        if (change is AllowStatement allow)
        {
            return StatementEvaluator.Evaluate(id, difference.After, allow.Statement, neighbour.Request, hasBoundary).Applies.IsNo;
        }

        LayerResult Says(PolicySource policy) => LayerEvaluator.Evaluate(id, Layer.Read(policy), neighbour.Request, hasBoundary);
        return difference.Before is { } before && AreSame(Says(before), Says(difference.After));
    }

    private static bool AreSame(LayerResult left, LayerResult right) => left.Denies.Truth == right.Denies.Truth && left.Allows.Truth == right.Allows.Truth
        && left.Grants.Direct.Truth == right.Grants.Direct.Truth && left.Grants.Role.Truth == right.Grants.Role.Truth && left.Grants.Account.Truth == right.Grants.Account.Truth;

    /// <summary>How far a verdict lets a request pass. The kind of a denial is of no account.</summary>
    private static int Openness(Verdict verdict) => verdict switch { Verdict.Allowed => 2, Verdict.Unknown => 1, _ => 0 };
}
