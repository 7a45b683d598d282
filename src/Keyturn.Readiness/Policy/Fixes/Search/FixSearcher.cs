using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Removes one obstacle after the other on a copy, in each of the ways there are, until every request is allowed.</summary>
internal sealed class FixSearcher(FixTask task)
{
    /// <summary>Bounds the search: an ordinary question takes less than twenty steps.</summary>
    private const int MostSteps = 300;

    private readonly Dictionary<string, ImmutableArray<PolicyChange>> found = new(StringComparer.Ordinal);
    private readonly HashSet<NoFix> because = [];
    private int steps;

    /// <summary>Sets of changes that help; some may do with less.</summary>
    public IReadOnlyCollection<ImmutableArray<PolicyChange>> Found => found.Values;

    /// <summary>What was in the way.</summary>
    public IReadOnlyCollection<NoFix> Because => because;

    public FixSearcher Run()
    {
        Step(task.Legs, [], ImmutableDictionary<string, string>.Empty);
        return this;
    }

    private void Step(ImmutableArray<FixLeg> legs, ImmutableArray<PolicyChange> changes, ImmutableDictionary<string, string> ways)
    {
        if (++steps > MostSteps)
        {
            because.Add(new(NoFixCode.TooMuchToChange, task.Legs[0].Request.Action));
            return;
        }

        if (legs.Select(leg => Obstacles.First(leg, task)).FirstOrDefault(one => one is not null) is not { } obstacle)
        {
            Keep(legs, changes);
            return;
        }

        because.UnionWith(obstacle.Because);
        var options = obstacle.Options.Where(option => !changes.Contains(option)).ToList();
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
            var more = changes.Add(option);
            Step(After(more, legs), more, ways.SetItem(obstacle.Group, Obstacle.Way(option)));
        }
    }

    /// <summary>The requests after changes, worked out again only where they differ from those before the last change.</summary>
    private ImmutableArray<FixLeg> After(ImmutableArray<PolicyChange> changes, ImmutableArray<FixLeg> before)
    {
        var (all, last) = (new ChangeSet(changes), new ChangeSet(changes[^1]));
        return [.. task.Legs.Select((leg, index) => IsTouched(last, leg, before[index]) ? leg.With(all) : before[index])];
    }

    /// <summary>Whether a change makes a difference to a request, as it was asked or as it already is. A statement about another request makes none.</summary>
    private static bool IsTouched(ChangeSet change, FixLeg asked, FixLeg now) => change.Changes[0] is CallerChange
        ? StatedContext.IsOfCaller(asked.Request)
        : change.Differences(asked.Request, asked.Layers).Concat(change.Differences(now.Request, now.Layers)).Any(difference => change.Changes[0] is not AllowStatement allow
            || !StatementEvaluator.Evaluate(difference.Layer with { Kind = LayerSlot.KindOf(difference.Layer, now.Request) }, difference.After, allow.Statement, now.Request, Answer.No).Applies.IsNo);

    private void Keep(ImmutableArray<FixLeg> legs, ImmutableArray<PolicyChange> changes)
    {
        if (legs.FirstOrDefault(leg => leg.Verdict != Verdict.Allowed) is { } open)
        {
            because.UnionWith(PolicyEvaluator.Evaluate(open.Request, open.Layers).Questions.Select(question => new NoFix(NoFixCode.HangsOn, question.Subject, question)));
            return;
        }

        found.TryAdd(string.Join('\n', changes.Select(change => change.Identity).Order(StringComparer.Ordinal)), changes);
    }
}
