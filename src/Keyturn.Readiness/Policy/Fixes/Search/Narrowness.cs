using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes.Documents;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Whether changes leave the verdicts of all neighbours as they are.</summary>
internal sealed class Narrowness(FixTask task)
{
    private readonly List<(ImmutableArray<CallerChange> Caller, Beside Beside)> ways = [];

    public bool Holds(ChangeSet changes) => Ways(changes).Holds(changes);

    /// <summary>Neighbours of a request that comes another way come that way too.</summary>
    private Beside Ways(ChangeSet changes)
    {
        foreach (var (caller, known) in ways)
        {
            if (caller.SequenceEqual(changes.Caller))
            {
                return known;
            }
        }

        ways.Add((changes.Caller, new([.. Neighbours.Of([.. task.Legs.Select(leg => leg.Asked(changes))])])));
        return ways[^1].Beside;
    }

    /// <summary>How far a verdict lets a request pass. The kind of a denial is of no account.</summary>
    private static int Openness(Verdict verdict) => verdict switch { Verdict.Allowed => 2, Verdict.Unknown => 1, _ => 0 };

    /// <summary>The neighbours, with what they were asked before.</summary>
    private sealed class Beside(ImmutableArray<FixLeg> neighbours)
    {
        // By the changes of one document, and by neighbour: many fixes have a change in common.
        private readonly Dictionary<ChangedDocument, bool?[]> silent = [];

        public bool Holds(ChangeSet changes)
        {
            // Statements that allow add up; exceptions of one document are one change of what it denies.
            var parts = changes.Changes.OfType<AllowStatement>().Select(change => changes.Only([change]))
                .Append(changes.Only([.. changes.Changes.OfType<DenyException>()])).SelectMany(part => part.Documents).ToList();
            var all = changes.OfDocuments;
            for (var at = 0; at < neighbours.Length; at++)
            {
                var (one, place) = (neighbours[at], at);
                if (!parts.TrueForAll(part => IsSilent(part, place)) && Openness(one.Verdict) != Openness(one.With(all).Verdict))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether changes make no difference in what their document says to a neighbour: then nothing else needs to be asked.</summary>
        private bool IsSilent(ChangedDocument part, int place)
        {
            if (!silent.TryGetValue(part, out var known))
            {
                silent[part] = known = new bool?[neighbours.Length];
            }

            return known[place] ??= Silence.Keeps(part, neighbours[place]);
        }
    }
}
