using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Removes one obstacle after the other on a copy, in each of the ways there are, until every request is allowed.</summary>
internal sealed class FixSearcher(FixTask task)
{
    /// <summary>Bounds the search: an ordinary question takes less than twenty steps.</summary>
    private const int MostSteps = 300;

    private readonly Dictionary<string, ChangeSet> found = new(StringComparer.Ordinal);
    private readonly HashSet<NoFix> because = [];
    private int steps;

    /// <summary>Sets of changes that help; some may do with less.</summary>
    public IReadOnlyCollection<ChangeSet> Found => found.Values;

    /// <summary>What was in the way.</summary>
    public IReadOnlyCollection<NoFix> Because => because;

    public FixSearcher Run()
    {
        Step(task.Legs, new(), ImmutableDictionary<string, string>.Empty);
        return this;
    }

    private void Step(ImmutableArray<FixLeg> legs, ChangeSet changes, ImmutableDictionary<string, string> ways)
    {
        if (++steps > MostSteps)
        {
            because.Add(new(NoFixCode.TooMuchToChange, task.Legs[0].Request.Action));
            return;
        }

        if (legs.Select(leg => leg.Obstacle(task)).FirstOrDefault(one => one is not null) is not { } obstacle)
        {
            Keep(legs, changes);
            return;
        }

        because.UnionWith(obstacle.Because);
        var options = obstacle.Options.Where(option => !changes.Changes.Contains(option)).ToList();
        if (ways.TryGetValue(obstacle.Group, out var way) && options.Exists(option => Obstacle.Way(option) == way))
        {
            options.RemoveAll(option => Obstacle.Way(option) != way);
        }

        if (options.Count == 0 && obstacle.Because.IsEmpty)
        {
            because.Add(new(NoFixCode.NothingNarrowHelps, task.Legs[0].Request.Action));
        }

        foreach (var option in options)
        {
            var more = changes.And(option);
            Step([.. task.Legs.Select(leg => leg.With(more))], more, ways.SetItem(obstacle.Group, Obstacle.Way(option)));
        }
    }

    private void Keep(ImmutableArray<FixLeg> legs, ChangeSet changes)
    {
        if (legs.FirstOrDefault(leg => !leg.IsAllowed) is { } open)
        {
            because.UnionWith(PolicyEvaluator.Evaluate(open.Request, open.Layers).Questions.Select(question => new NoFix(NoFixCode.HangsOn, question.Subject, question)));
            return;
        }

        found.TryAdd(string.Join('\n', changes.Changes.Select(change => change.Identity).Order(StringComparer.Ordinal)), changes);
    }
}
