using System.Globalization;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Web.Features.Readiness.Paths;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>Consumers in their subnets on the left, endpoint and database in the middle, secret and key on the right.</summary>
internal sealed class WideSystem(SystemPicture picture, NetworkEstate network)
{
    private const int Width = 1180;
    private const int ConsumerWidth = 272;
    private const int ConsumerHeight = 46;
    private const int Between = 8;
    private const int AreaLabel = 20;
    private const int Inset = 10;
    private const int MiddleX = 500;
    private const int MiddleWidth = 230;
    private const int RightX = 900;
    private const int RightWidth = Width - RightX - 2;
    private const int PartHeight = 76;
    private const int Top = 22;
    private const int KeyGap = 90;

    private readonly List<SystemArea> areas = [];
    private readonly List<SystemBox> boxes = [];
    private readonly List<SystemLeg> legs = [];
    private readonly List<SystemText> texts = [];

    public SystemDrawing Draw()
    {
        var (consumers, bottom) = Consumers();
        var lowest = Math.Max(bottom - PartHeight - Inset, Top + PartHeight + KeyGap);
        var endpoint = SystemLayout.Box(MiddleX, Top, MiddleWidth, PartHeight, PathShapes.Of(Component.Endpoint), picture.Way, SystemStrings.Endpoint);
        var secret = SystemLayout.Box(RightX, Top, RightWidth, PartHeight, PathShapes.Of(Component.Service), picture.Secret, SystemStrings.Secret);
        var key = SystemLayout.Box(RightX, Top + PartHeight + KeyGap, RightWidth, PartHeight, PathShapes.Key, picture.Key, SystemStrings.Key);
        var database = SystemLayout.Box(MiddleX, lowest, MiddleWidth, PartHeight, PathShapes.Of(Component.Database), picture.Database ?? SystemStrings.DatabaseUnknown, SystemStrings.Database);
        boxes.AddRange([endpoint, secret, key, database]);
        if (!picture.DatabaseSubnets.IsEmpty)
            areas.Add(SystemLayout.Area(database.X - Inset, database.Y - AreaLabel, database.Width + (2 * Inset), database.Height + AreaLabel + Inset, SystemWords.Of(picture.DatabaseSubnets, network)));

        for (var at = 0; at < consumers.Count; at++)
        {
            var (one, box) = consumers[at];
            Curve(one.Path, one.Pair.StateOf(MatrixColumn.Endpoint), (box.Right, box.Y + 13), (endpoint.X, Port(endpoint, at, consumers.Count)));
            Curve(one.Path, one.Pair.StateOf(MatrixColumn.Database), (box.Right, box.Y + 33), (database.X, Port(database, at, consumers.Count)));
        }

        var row = 0;
        foreach (var tally in SystemLayout.Tallies(picture, MatrixColumn.Secret))
        {
            var y = endpoint.Y + 30 + (row++ * 34);
            legs.Add(SystemLayout.Straight(tally.Path, tally.Worst, (endpoint.Right, y), (secret.X, y)));
            texts.Add(new(endpoint.Right + 6, y - 11, SystemWords.Of(tally), tally.Worst));
        }

        row = 0;
        foreach (var tally in SystemLayout.Tallies(picture, MatrixColumn.Key))
        {
            var x = secret.X + 24 + (row * 20);
            legs.Add(SystemLayout.Straight(tally.Path, tally.Worst, (x, secret.Bottom), (x, key.Y)));
            texts.Add(new(secret.X + 64, secret.Bottom + (KeyGap / 2) - 6 + (row * 22), SystemWords.Of(tally), tally.Worst));
            row++;
        }

        return new(true, Width, boxes.Max(box => box.Bottom) + Inset + 4, [.. areas], [.. boxes], [.. legs], [.. texts]);
    }

    private (List<(SystemConsumer, SystemBox)> Placed, int Bottom) Consumers()
    {
        var (placed, y) = (new List<(SystemConsumer, SystemBox)>(), 2);
        foreach (var group in picture.Drawn.GroupBy(one => SystemWords.Of(one.Subnets, network), StringComparer.Ordinal))
        {
            var top = y;
            y += AreaLabel;
            foreach (var one in group)
            {
                var box = SystemLayout.Consumer(2 + Inset, y, ConsumerWidth, ConsumerHeight, one);
                placed.Add((one, box));
                boxes.Add(box);
                y = box.Bottom + Between;
            }

            y += Inset - Between;
            areas.Add(SystemLayout.Area(2, top, ConsumerWidth + (2 * Inset), y - top, group.Key));
            y += Between;
        }

        if (SystemWords.Of(picture.Rest) is { Length: > 0 } more)
        {
            texts.Add(new(2 + Inset, y + 12, TextFit.Cut(more, SystemLayout.SmallSize, MiddleX - 40), null));
            y += AreaLabel;
        }

        return (placed, y);
    }

    /// <summary>Lines that end at one box end below each other.</summary>
    private static int Port(SystemBox box, int at, int count) => box.Y + ((at + 1) * box.Height / (count + 1));

    private void Curve(SystemPath path, CellState state, (int X, int Y) from, (int X, int Y) to)
    {
        // Out of the area first, so that marks stand free.
        var out1 = from.X + Inset + SystemLayout.MarkRoom + 4;
        if (!SystemMarks.Breaks(state))
        {
            legs.Add(new(path, state, Bend(from, to), "", out1, from.Y));
            return;
        }

        var word = CellLook.Of(state).Text;
        texts.Add(new(out1 + SystemLayout.MarkRoom + 2, from.Y + 4, word, state));
        var behind = (X: out1 + SystemLayout.MarkRoom + 8 + (int)TextFit.Width(word, SystemLayout.SmallSize * TextFit.Bold), from.Y);
        legs.Add(new(path, state, PathInk.Of([from, (out1 - SystemLayout.MarkRoom, from.Y)]), Bend(behind, to), out1, from.Y));
    }

    private static string Bend((int X, int Y) from, (int X, int Y) to)
    {
        var middle = (from.X + to.X) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}C{middle} {from.Y} {middle} {to.Y} {to.X} {to.Y}");
    }
}
