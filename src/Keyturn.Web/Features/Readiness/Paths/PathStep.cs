using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>One station of a path as it is drawn: a hop, or the end that a hop speaks of.</summary>
/// <param name="Phase">Name and request stand in one lane, the reply in another.</param>
/// <param name="Component">What it is.</param>
/// <param name="Id">Name or id.</param>
/// <param name="Hop">What is known of it; <see langword="null"/> for an end that no hop speaks of.</param>
public sealed record PathStep(Phase Phase, Component Component, string Id, Evidence? Hop)
{
    /// <summary>Stands behind something that certainly stops everything: its answer counts only after a repair.</summary>
    public bool IsFaint { get; init; }

    /// <summary>Says why it does not simply pass, in words beside the drawing.</summary>
    public bool Speaks { get; init; }
}

/// <summary>Puts the hops of a path in the order in which they are drawn: name, consumer, what is on the way, target; then the reply.</summary>
public static class PathSteps
{
    /// <summary>More words would hide the drawing; the list beside it has all.</summary>
    private const int MostSpeaking = 3;

    /// <param name="path">The path.</param>
    /// <param name="consumer">What people call the consumer.</param>
    /// <param name="target">What people call the target, for a path that never comes there.</param>
    public static ImmutableArray<PathStep> Of(PathTrace path, string consumer, string target)
    {
        ArgumentNullException.ThrowIfNull(path);
        var requests = path.Evidence.Where(hop => hop.Phase == Phase.Request).ToList();
        var start = requests.FirstOrDefault(hop => hop.Component == Component.Consumer);
        var end = requests.LastOrDefault(IsTarget);
        IEnumerable<PathStep> steps =
        [
            .. path.Evidence.Where(hop => hop.Phase == Phase.Dns).Select(Step),
            new(Phase.Request, Component.Consumer, consumer, start),
            .. requests.Where(hop => !ReferenceEquals(hop, start) && !ReferenceEquals(hop, end)).Select(Step),
            end is null ? new(Phase.Request, KindOf(path), path.Target.Length > 0 ? path.Target : target, null) : Step(end),
            .. path.Evidence.Where(hop => hop.Phase == Phase.Reply).Select(Step),
        ];
        return Marked(steps.ToImmutableArray());
    }

    private static ImmutableArray<PathStep> Marked(ImmutableArray<PathStep> steps)
    {
        var stopped = steps.Select((step, at) => (step, at)).Where(one => one.step.Hop?.Outcome == Outcome.Block).Select(one => one.at).DefaultIfEmpty(steps.Length).First();
        var loudest = steps.Any(step => IsObstacle(step.Hop)) ? IsObstacle : (Func<Evidence?, bool>)(hop => hop?.Outcome == Outcome.Unknown);
        var speaking = steps.Where(step => loudest(step.Hop)).Take(MostSpeaking).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. steps.Select((step, at) => step with { IsFaint = at > stopped, Speaks = speaking.Contains(step) })];
    }

    private static PathStep Step(Evidence hop) => new(hop.Phase, hop.Component, hop.Id, hop);

    private static bool IsObstacle(Evidence? hop) => hop?.Outcome is Outcome.Block or Outcome.Some;

    private static bool IsTarget(Evidence hop) => hop.Component is Component.Endpoint or Component.Database or Component.Service;

    private static Component KindOf(PathTrace path) => path.Via switch
    {
        Via.InterfaceEndpoint => Component.Endpoint,
        Via.IntraVpc or Via.Peering or Via.TransitGateway => Component.Database,
        _ => Component.Service,
    };
}
