using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Whether changes leave the verdicts of all neighbours as they are.</summary>
internal sealed class Narrowness(FixTask task)
{
    private readonly Dictionary<string, Part> known = new(StringComparer.Ordinal);
    private ImmutableArray<FixLeg> asked;

    public bool Holds(ChangeSet changes)
    {
        var caller = changes.OfCaller;
        if (caller.Changes.IsEmpty)
        {
            asked = asked.IsDefault ? Beside(task.Legs) : asked;
            return Holds(changes, asked, known);
        }

        // Neighbours of a request that comes another way come that way too.
        return Holds(changes, Beside([.. task.Legs.Select(leg => leg.With(caller))]), new(StringComparer.Ordinal));
    }

    private static bool Holds(ChangeSet changes, ImmutableArray<FixLeg> neighbours, Dictionary<string, Part> known)
    {
        // Statements that allow add up; exceptions of one document are one change of what it denies.
        var parts = changes.Changes.OfType<AllowStatement>().Select(change => Named(known, [change]))
            .Concat(changes.Changes.OfType<DenyException>().GroupBy(change => change.Document).Select(group => Named(known, [.. group]))).ToList();
        var all = changes.OfDocuments;
        for (var at = 0; at < neighbours.Length; at++)
        {
            var (one, place) = (neighbours[at], at);
            if (!parts.TrueForAll(part => part.IsSilent(one, place, neighbours.Length)) && Openness(one.Verdict) != Openness(one.With(all).Verdict))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<FixLeg> Beside(ImmutableArray<FixLeg> legs) => [.. Neighbours.Of(legs)];

    /// <summary>The part of some changes: many fixes have it in common.</summary>
    private static Part Named(Dictionary<string, Part> known, ImmutableArray<PolicyChange> changes)
    {
        var name = string.Join('\n', changes.Select(change => change.Identity));
        return known.TryGetValue(name, out var part) ? part : known[name] = new(new(changes));
    }

    /// <summary>How far a verdict lets a request pass. The kind of a denial is of no account.</summary>
    private static int Openness(Verdict verdict) => verdict switch { Verdict.Allowed => 2, Verdict.Unknown => 1, _ => 0 };

    /// <summary>Changes of one document, with the neighbours that were asked about them.</summary>
    private sealed class Part(ChangeSet changes)
    {
        // By place among the neighbours.
        private bool?[] silent = [];

        /// <summary>Whether the changes make no difference in what their document says to a neighbour: then nothing else needs to be asked.</summary>
        public bool IsSilent(FixLeg neighbour, int place, int neighbours)
        {
            silent = silent.Length == neighbours ? silent : new bool?[neighbours];
            return IsAboutOther(neighbour) || (silent[place] ??= SaysTheSame(neighbour));
        }

        /// <summary>A statement that allows names one action.</summary>
        private bool IsAboutOther(FixLeg neighbour) =>
            changes.Changes[0] is AllowStatement allow && !string.Equals(allow.Request.Action, neighbour.Request.Action, StringComparison.OrdinalIgnoreCase);

        private bool SaysTheSame(FixLeg neighbour) => changes.Changes[0] is AllowStatement allow
            ? changes.Places(neighbour.Request, neighbour.Layers).All(place => allow.In(place.Layer, place.Before, neighbour.Request, HasBoundary(neighbour)).Applies.IsNo)
            : changes.Differences(neighbour.Request, neighbour.Layers).All(one => one.Says is { } says && AreSame(Says(neighbour, one.Layer, says.Before), Says(neighbour, one.Layer, says.After)));
    }

    private static LayerResult Says(FixLeg neighbour, LayerId slot, PolicySource policy) =>
        LayerEvaluator.Evaluate(slot with { Kind = LayerSlot.KindOf(slot, neighbour.Request) }, Layer.Read(policy), neighbour.Request, HasBoundary(neighbour));

    private static Answer HasBoundary(FixLeg neighbour) => neighbour.Layers.Boundary switch
    {
        Layer.ReadLayer => Answer.Yes,
        Layer.AbsentLayer => Answer.No,
        _ => Answer.Unknown(UnknownCode.LayerNotRead, ""),
    };

    private static bool AreSame(LayerResult left, LayerResult right) => left.Denies.Truth == right.Denies.Truth && left.Allows.Truth == right.Allows.Truth
        && left.Grants.Direct.Truth == right.Grants.Direct.Truth && left.Grants.Role.Truth == right.Grants.Role.Truth && left.Grants.Account.Truth == right.Grants.Account.Truth;
}
