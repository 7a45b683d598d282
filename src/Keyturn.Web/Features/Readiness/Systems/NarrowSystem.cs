using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Web.Features.Readiness.Paths;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>One column: key, secret, endpoint, everybody, database. The legs between two boxes are those of all consumers together.</summary>
internal sealed class NarrowSystem(SystemPicture picture, NetworkEstate network)
{
    private const int Width = 304;
    private const int BoxWidth = Width - 4;
    private const int PartHeight = 46;
    private const int LegHeight = 58;
    private const int Inset = 8;
    private const int AreaLabel = 20;

    private readonly List<SystemArea> areas = [];
    private readonly List<SystemBox> boxes = [];
    private readonly List<SystemLeg> legs = [];
    private readonly List<SystemText> texts = [];
    private int y = 2;

    public SystemDrawing Draw()
    {
        Part(PathShapes.Key, picture.Key, SystemStrings.Key);
        Legs(MatrixColumn.Key);
        Part(PathShapes.Of(Component.Service), picture.Secret, SystemStrings.Secret);
        Legs(MatrixColumn.Secret);
        Part(PathShapes.Of(Component.Endpoint), picture.Way, SystemStrings.Endpoint);
        Legs(MatrixColumn.Endpoint);
        Consumers();
        Legs(MatrixColumn.Database);
        Part(PathShapes.Of(Component.Database), picture.Database ?? SystemStrings.DatabaseUnknown, picture.DatabaseSubnets.IsEmpty ? SystemStrings.Database : SystemWords.Of(picture.DatabaseSubnets, network));
        return new(false, Width, y + 2, [.. areas], [.. boxes], [.. legs], [.. texts]);
    }

    private void Part(string shape, string title, string under)
    {
        boxes.Add(SystemLayout.Box(2, y, BoxWidth, PartHeight, shape, title, under));
        y += PartHeight;
    }

    private void Legs(MatrixColumn column)
    {
        var at = 0;
        foreach (var tally in SystemLayout.Tallies(picture, column))
        {
            var x = 22 + (at * 22);
            legs.Add(SystemLayout.Straight(tally.Path, tally.Worst, (x, y), (x, y + LegHeight)));
            texts.Add(new(64, y + 24 + (at * 20), SystemWords.Of(tally), tally.Worst));
            at++;
        }

        y += LegHeight;
    }

    private void Consumers()
    {
        var top = y;
        foreach (var group in picture.Drawn.GroupBy(one => SystemWords.Of(one.Subnets, network), StringComparer.Ordinal))
        {
            var first = y;
            y += AreaLabel;
            foreach (var one in group)
            {
                boxes.Add(SystemLayout.Consumer(2 + Inset, y, BoxWidth - (2 * Inset), PartHeight, one));
                y += PartHeight + Inset;
            }

            areas.Add(SystemLayout.Area(2, first, BoxWidth, y - first, group.Key));
            y += Inset;
        }

        y = Math.Max(top, y - Inset);
        if (SystemWords.Of(picture.Rest) is { Length: > 0 } more)
        {
            foreach (var line in TextFit.Wrap(more, SystemLayout.SmallSize, BoxWidth - Inset, 4))
            {
                texts.Add(new(2 + Inset, y + 15, line, null));
                y += 16;
            }

            y += 6;
        }
    }
}
