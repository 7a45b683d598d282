using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>Request from left to right, words below it, reply from right to left under them.</summary>
internal static class AcrossLanes
{
    private const int PerRow = 8;
    private const int BoxWidth = 134;
    private const int BoxHeight = 84;
    private const int Gap = 18;
    private const int LabelHeight = 20;
    private const int Margin = 2;
    private const int Padding = 8;
    private const int CalloutGap = 16;
    private const int WidestCallout = 640;
    private const int TurnOut = 9;

    public static PathDrawing Of(ImmutableArray<PathStep> steps)
    {
        var requests = Row(PathLayout.Requests(steps), LabelHeight, false);
        var (columns, bottom) = (Math.Min(PerRow, Math.Max(requests.Length, 4)), requests[^1].Bottom);
        var right = Margin + (columns * (BoxWidth + Gap)) - Gap;
        var replySteps = PathLayout.Replies(steps);
        var speaking = steps.Where(step => step.Speaks).ToList();
        var callouts = Callouts(speaking, bottom + 14, right);
        var replyTop = callouts.Select(callout => callout.Y + callout.Height).DefaultIfEmpty(bottom).Max() + 12;
        var replies = replySteps.Length == 0 ? [] : Row(replySteps, replyTop + LabelHeight, true, requests[^1]);
        ImmutableArray<PathBox> boxes = [.. requests, .. replies];
        if (callouts is [var only] && boxes.FirstOrDefault(box => ReferenceEquals(box.Step, only.Step)) is { } said)
            callouts = [only with { X = Math.Clamp(said.MiddleX - (only.Width / 2), Margin, right - only.Width) }];
        var height = boxes.Select(box => box.Bottom).Concat(callouts.Select(callout => callout.Y + callout.Height)).Max() + Margin;
        return new(
            PathFlow.Across,
            right + TurnOut + (2 * Margin),
            height,
            boxes,
            [.. Lines(requests), .. Turn(requests[^1], replies), .. Lines(replies)],
            [.. callouts.Select(callout => callout with { Stem = Stem(callout, boxes, bottom) })],
            replies.IsEmpty ? [new(Margin, PathLayout.TextSize, PathStrings.RequestLane)] : [new(Margin, PathLayout.TextSize, PathStrings.RequestLane), new(Margin, replyTop + PathLayout.TextSize, PathStrings.ReplyLane)]);
    }

    /// <summary>A lane; one that is too long goes on in a further row. The reply begins below the target.</summary>
    private static ImmutableArray<PathBox> Row(PathStep[] steps, int top, bool backwards, PathBox? from = null)
    {
        var first = from?.X ?? Margin;
        var fit = backwards ? ((first - Margin) / (BoxWidth + Gap)) + 1 : PerRow;
        return [.. steps.Select((step, at) =>
        {
            var column = at % fit;
            var x = backwards ? first - (column * (BoxWidth + Gap)) : Margin + (column * (BoxWidth + Gap));
            return Box(step, x, top + (at / fit * (BoxHeight + Gap)));
        })];
    }

    private static PathBox Box(PathStep step, int x, int y) => new(
        x, y, BoxWidth, BoxHeight, step,
        TextFit.Cut(PathWords.Of(step.Component), PathLayout.TitleSize * TextFit.Bold, BoxWidth - Padding - 2),
        TextFit.CutMiddle(step.Id, PathLayout.SmallSize, BoxWidth - (2 * Padding)),
        TextFit.Cut(PathWords.Answer(step), PathLayout.SmallSize * TextFit.Bold, BoxWidth - (2 * Padding)));

    private static IEnumerable<PathLine> Lines(ImmutableArray<PathBox> boxes) => boxes.Skip(1).Select((to, at) =>
    {
        var from = boxes[at];
        return from.Y == to.Y
            ? from.X < to.X ? PathLayout.Line(to.Step, (from.Right, from.MiddleY), (to.X, to.MiddleY)) : PathLayout.Line(to.Step, (from.X, from.MiddleY), (to.Right, to.MiddleY))
            : PathLayout.Line(to.Step, (from.MiddleX, from.Bottom), (from.MiddleX, from.Bottom + (Gap / 2)), (to.MiddleX, from.Bottom + (Gap / 2)), (to.MiddleX, to.Y));
    });

    /// <summary>From the target around to the reply, outside everything that stands between.</summary>
    private static IEnumerable<PathLine> Turn(PathBox target, ImmutableArray<PathBox> replies) => replies.IsEmpty
        ? []
        : [PathLayout.Line(replies[0].Step, (target.Right, target.MiddleY), (target.Right + TurnOut, target.MiddleY), (target.Right + TurnOut, replies[0].MiddleY), (replies[0].Right, replies[0].MiddleY))];

    private static List<PathCallout> Callouts(List<PathStep> speaking, int top, int right)
    {
        var width = speaking.Count == 0 ? 0 : Math.Min(WidestCallout, (right - Margin - (CalloutGap * (speaking.Count - 1))) / speaking.Count);
        return [.. speaking.Select((step, at) =>
        {
            var lines = PathLayout.Sentences(step, width - (2 * Padding));
            return new PathCallout(Margin + (at * (width + CalloutGap)), top, width, (lines.Length * PathLayout.LineHeight) + Padding, step, lines, []);
        })];
    }

    // Words stand in the order of their stations, so that no stem crosses another; from an upper row there is no way down between the boxes.
    private static ImmutableArray<(int X, int Y)> Stem(PathCallout callout, ImmutableArray<PathBox> boxes, int bottom)
    {
        var box = boxes.First(one => ReferenceEquals(one.Step, callout.Step));
        var (at, end) = (Math.Clamp(box.MiddleX, callout.X + Padding, callout.X + callout.Width - Padding), callout.Y + callout.Height);
        return box.Step.Phase == Phase.Reply ? [(box.MiddleX, box.Y), (box.MiddleX, box.Y - 6), (at, box.Y - 6), (at, end)]
            : box.Bottom == bottom ? [(box.MiddleX, box.Bottom), (box.MiddleX, box.Bottom + 7), (at, box.Bottom + 7), (at, callout.Y)]
            : [];
    }
}
