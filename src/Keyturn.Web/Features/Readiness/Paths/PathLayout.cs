using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>Where the stations of a path stand. Fixed lanes, so that the same path is always the same picture.</summary>
public static class PathLayout
{
    /// <summary>Font size of sentences.</summary>
    public const int TextSize = 12;

    /// <summary>Font size of titles.</summary>
    public const double TitleSize = 11.5;

    /// <summary>Font size of ids and answers.</summary>
    public const int SmallSize = 11;

    /// <summary>From one line of text to the next.</summary>
    public const int LineHeight = 17;

    private const int MostLines = 5;

    /// <summary>The drawing of <paramref name="steps"/>, which have to be in drawing order.</summary>
    public static PathDrawing Of(ImmutableArray<PathStep> steps, PathFlow flow) => flow == PathFlow.Across ? AcrossLanes.Of(steps) : DownLanes.Of(steps);

    internal static PathStep[] Requests(ImmutableArray<PathStep> steps) => [.. steps.Where(step => step.Phase != Phase.Reply)];

    /// <summary>The reply, which ends where the request began; nothing when no hop speaks of it.</summary>
    internal static PathStep[] Replies(ImmutableArray<PathStep> steps)
    {
        var replies = steps.Where(step => step.Phase == Phase.Reply).ToList();
        return replies.Count == 0
            ? []
            : [.. replies, steps.First(step => step.Component == Component.Consumer && step.Phase == Phase.Request) with { Phase = Phase.Reply, Hop = null, Speaks = false, IsFaint = replies[^1].IsFaint || replies[^1].Hop?.Outcome == Outcome.Block }];
    }

    internal static ImmutableArray<string> Sentences(PathStep step, int width) => step.Hop is not { } hop
        ? []
        : [.. TextFit.Wrap(PathWords.Sentence(hop), TextSize, width, MostLines), .. hop.Nearest is { } nearest ? TextFit.Wrap(nearest.ToText(), TextSize, width, MostLines) : []];

    internal static PathLine Line(PathStep to, params ImmutableArray<(int X, int Y)> points) => new(points, to.Hop?.Outcome, to.IsFaint, to.Phase == Phase.Reply);
}
