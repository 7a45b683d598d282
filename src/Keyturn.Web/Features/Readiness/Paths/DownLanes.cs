using System.Collections.Immutable;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>One column: request from top to bottom, then the reply, set in; words right below what they are about.</summary>
internal static class DownLanes
{
    private const int Width = 304;
    private const int BoxHeight = 46;
    private const int Gap = 15;
    private const int Margin = 2;
    private const int LabelHeight = 22;
    private const int Indent = 18;
    private const int IconWidth = 36;
    private const int MarkWidth = 30;
    private const int Padding = 10;

    public static PathDrawing Of(ImmutableArray<PathStep> steps)
    {
        var column = new Column();
        column.Lane(PathStrings.RequestLane, PathLayout.Requests(steps), 0);
        if (PathLayout.Replies(steps) is { Length: > 0 } replies)
            column.Lane(PathStrings.ReplyLane, replies, Indent);
        return column.ToDrawing();
    }

    private sealed class Column
    {
        private readonly List<PathBox> boxes = [];
        private readonly List<PathLine> lines = [];
        private readonly List<PathCallout> callouts = [];
        private readonly List<PathLabel> labels = [];
        private int y;

        public void Lane(string label, PathStep[] steps, int indent)
        {
            labels.Add(new(Margin + indent + (boxes.Count > 0 ? Indent : 0), y + PathLayout.TextSize, label));
            y += LabelHeight;
            foreach (var step in steps)
            {
                var box = Box(step, Margin + indent, y, Width - (2 * Margin) - indent);
                if (boxes is [.., var before])
                    lines.Add(PathLayout.Line(step, (box.X + Indent, before.Bottom), (box.X + Indent, box.Y)));
                boxes.Add(box);
                y = box.Bottom;
                if (step.Speaks)
                    Say(box);
                y += Gap;
            }
        }

        public PathDrawing ToDrawing() => new(PathFlow.Down, Width, y - Gap + Margin, [.. boxes], [.. lines], [.. callouts], [.. labels]);

        private void Say(PathBox box)
        {
            var (x, width) = (box.X + IconWidth, box.Width - IconWidth);
            var said = PathLayout.Sentences(box.Step, width - Padding);
            callouts.Add(new(x, y + 4, width, (said.Length * PathLayout.LineHeight) + Padding, box.Step, said, []));
            y += 4 + (said.Length * PathLayout.LineHeight) + Padding;
        }

        private static PathBox Box(PathStep step, int x, int y, int width)
        {
            var answer = TextFit.Cut(PathWords.Answer(step), PathLayout.SmallSize * TextFit.Bold, width / 2);
            var taken = TextFit.Width(answer, PathLayout.SmallSize) + MarkWidth + Padding;
            return new(
                x, y, width, BoxHeight, step,
                TextFit.Cut(PathWords.Of(step.Component), PathLayout.TitleSize * TextFit.Bold, width - IconWidth - taken),
                TextFit.CutMiddle(step.Id, PathLayout.SmallSize, width - IconWidth - Padding),
                answer);
        }
    }
}
